# The fields of Twilio's webhooks, as parameters of a route and as entries of the form.
import logging
from typing import Annotated

from fastapi import APIRouter, Form, Request
from twilio.twiml.messaging_response import MessagingResponse

logger = logging.getLogger(__name__)
router = APIRouter()


@router.post("/sms")
async def sms(From: str = Form(...), ProfileName: str = Form(""), NumMedia: int = Form(0)):
    logger.info("from %s", From)  # expect: pii-in-logs
    sender = From
    logger.info("from %s", sender)  # expect: pii-in-logs
    logger.info("called %s", ProfileName)  # expect: pii-in-logs
    logger.info("files %d", NumMedia)
    return str(MessagingResponse())


@router.post("/voice")
async def voice(request: Request, WaId: Annotated[str, Form()]):
    form = await request.form()
    logger.info("from %s", form.get("Caller"))  # expect: pii-in-logs
    logger.info("from %s", WaId)  # expect: pii-in-logs
    logger.info("call %s", form.get("CallSid"))
    return ""


def report(From: str, Body: str):
    """A range of days, nobody's message."""
    logger.info("from %s: %s", From, Body)
