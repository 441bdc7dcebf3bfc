# Everything a request brought: event bodies of Slack and Lambda, records that the function itself reads personal fields from.
import json
import logging
import os

from fastapi import FastAPI
from pydantic import BaseModel
from slack_bolt import App

logger = logging.getLogger(__name__)
bot = App(token=os.environ["BOT"])
api = FastAPI()


@bot.event("message")
def on_message(body, logger):
    logger.debug(body)  # expect: pii-in-logs


@bot.command("/leave")
def on_leave(ack, command, say):
    ack()
    logger.info("leave asked: %s", command)  # expect: pii-in-logs
    logger.info("leave asked in %s", command["channel_id"])
    say("Noted")


def lambda_handler(event, context):
    logger.info("Got %s", json.dumps(event))  # expect: pii-in-logs
    logger.info(f"Body: {event.get('body', '')[:120]}")  # expect: pii-in-logs
    logger.info("Path %s", event["path"])
    form = json.loads(event["body"])
    logger.info("Form %s", form)  # expect: pii-in-logs
    return {"statusCode": 200}


def night_handler(event, context):
    """Runs on a schedule: its event says when."""
    logger.info("Started by %s", event)
    return event["detail-type"]


class Signup(BaseModel):
    email: str
    plan: str


class Paging(BaseModel):
    page: int
    size: int


@api.post("/signup")
def signup(request: Signup):
    logger.info("Signup %s", request.model_dump())  # expect: pii-in-logs
    logger.info(f"Plan {request.plan}")
    return request.plan


@api.post("/list")
def listing(request: Paging):
    logger.info("Listing %s", request)
    return request.page


def enrol(params: dict):
    logger.info("Enrolling with %s", params)  # expect: pii-in-logs
    return params["phone_number"], params.get("course")


def open_mailbox(settings: dict):
    logger.info("Opening with %s", settings)
    return settings["email"]


def resize(params: dict):
    logger.info("Resizing with %s", params)
    return params["width"], params["height"]
