"""Pins that people send over a chat platform: where they are, also when the pin is taken out of the message first."""
import logging

from flask import Flask, request

logger = logging.getLogger(__name__)
app = Flask(__name__)
GRAPH = "https://graph.facebook.com/v22.0/whatsapp"


@app.post("/webhook")
def webhook():
    body = request.get_json()
    for message in body["entry"][0]["changes"][0]["value"]["messages"]:
        pinned(message)
    return "", 200


def pinned(message):
    location = message.get("location", {})
    north = location.get("latitude")
    logger.info("pin at %s", north)  # expect: pii-in-logs
    logger.info("pin at %s", location["longitude"])  # expect: pii-in-logs
    logger.info("the pin is called %s", location.get("name"))


def warehouse(depots, at):
    location = depots.get(at, {})
    north = location.get("latitude")
    logger.info("the depot lies at %s", north)
