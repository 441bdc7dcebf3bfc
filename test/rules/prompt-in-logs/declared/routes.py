"""A request's record is known by its class, whatever the parameter is called."""
import logging

from fastapi import APIRouter
from openai import OpenAI

from schemas import AskRequest, RoomRequest

logger = logging.getLogger(__name__)
router = APIRouter()
client = OpenAI(timeout=20)


@router.post("/ask")
def ask(ask_request: AskRequest):
    logger.info("asked: %s", ask_request)  # expect: prompt-in-logs
    return client.responses.create(model="gpt-4.1-mini-2025-04-14", input=ask_request.input_msg, max_output_tokens=200).output_text


@router.post("/room")
def room(room_request: RoomRequest):
    logger.info("booked: %s", room_request)
    return {"room": room_request.room}
