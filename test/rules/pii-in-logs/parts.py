# Parts of what a function of the file returns, records read by their keys, people told by what stands beside their names, and numbers that are the operator's own.
import json
import logging
import os

from twilio.rest import Client

from numbers_of_the_desk import normalize_number

logger = logging.getLogger(__name__)
OWN_NUMBER = os.getenv("OWN_NUMBER", "")
sms = Client("account", "key")


def unpack(event):
    key = event.get("key") or {}
    from_number = key.get("jid", "").split("@")[0].strip()
    words = (event.get("text") or "").strip()
    return event.get("instance"), from_number, words, bool(key.get("mine"))


def hook(event):
    instance, number, words, mine = unpack(event)
    logger.info("paused: %s", number)  # expect: pii-in-logs
    logger.info("instance %s, own: %s", instance, mine)
    return words


def parsed(raw):
    booking = json.loads(raw)
    logger.info("Booking: %s", booking)  # expect: pii-in-logs
    logger.info("Booking for table %s", booking["table"])
    return booking["guest_email"], booking.get("phone")


def looked_up(depots, raw):
    state = json.loads(raw)
    logger.info("State: %s", state)
    return depots[state["depot"]], state["sent_at"]


def settings_of(raw):
    config = json.loads(raw)
    logger.info("Loaded %s", config)
    return config["email"]


def book(name, phone, day):
    logger.info("Booking a table for %s on %s", name, day)  # expect: pii-in-logs
    return phone


def register_hotel(name, email):
    logger.info("Registering %s", name)
    return email


def load(name, path):
    logger.info("Loading %s from %s", name, path)


def ready():
    phone_number = normalize_number(OWN_NUMBER)
    logger.info("Ready: call +%s", phone_number)
    return phone_number


def called(caller):
    phone_number = normalize_number(caller)
    logger.info("Call from +%s", phone_number)  # expect: pii-in-logs
    return sms
