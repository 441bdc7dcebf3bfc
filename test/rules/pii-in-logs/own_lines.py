# The number that was dialled belongs to the program; the one that dialled belongs to somebody.
import logging

from fastapi import FastAPI, Request
from twilio.twiml.voice_response import VoiceResponse

app = FastAPI()
logger = logging.getLogger(__name__)
LINES = {}


def business_by_number(phone_number):
    logger.info("looking up %s", phone_number)
    return LINES.get(phone_number)


def customer_by_number(phone_number):
    logger.info("looking up %s", phone_number)  # expect: pii-in-logs
    return LINES.get(phone_number)


@app.post("/voice")
async def voice(request: Request):
    form = await request.form()
    caller_number = form.get("From")
    called_number = form.get("To")
    logger.info("dialled %s", called_number)
    logger.info("call from %s", caller_number)  # expect: pii-in-logs
    return str(VoiceResponse())
