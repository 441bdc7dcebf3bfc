# Whole objects: a request body and a person's record are reported; an id called `user` is not.
import logging

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.post("/signup")
def signup():
    data = request.get_json()
    logger.info("body: %s", data)  # expect: pii-in-logs
    logger.info("fields: %s", list(data.keys()))
    logger.info("plan: %s", data["plan"])
    return {}


def describe(user, user_profile, agent):
    logger.info("user %s", user)
    logger.info("agent %s", agent)
    logger.info("profile %s", user_profile)  # expect: pii-in-logs


def welcome(customer):
    logger.info("welcome %s", customer)  # expect: pii-in-logs
    return customer["email"]


def access(method, user_id, user_profile):
    user_info = f" | user {user_id}" if user_id else ""
    logger.info("%s%s", method, user_info)
    user_record = f"{user_profile}"
    logger.info("%s %s", method, user_record)  # expect: pii-in-logs
