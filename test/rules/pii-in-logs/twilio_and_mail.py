# A Twilio webhook in a module that writes mails as well, and what Slack's Bolt hands over without its envelope.
import logging
import smtplib

from fastapi import FastAPI, Form
from slack_bolt import App

logger = logging.getLogger(__name__)
app = FastAPI()
bolt = App(token="token")


@app.post("/whatsapp")
async def inbound(From: str = Form(default=""), Body: str = Form(default="")):
    logger.info("Inbound from %s", From)  # expect: pii-in-logs
    logger.info("Inbound of %d characters", len(Body))


def send_email(host):
    with smtplib.SMTP(host, timeout=10) as server:
        server.noop()


@bolt.event("app_mention")
def mentioned(event, say):
    event = event["event"]
    logger.info(event)  # expect: pii-in-logs
    logger.info(event["ts"])
