# Turns that were written down before, words with other spaces between them, and messages handed over with their conversation.
import json
import logging

from fastapi import WebSocket
from openai import AsyncOpenAI

logger = logging.getLogger(__name__)
client = AsyncOpenAI(timeout=30)


def load_history(guest):
    with open(f"turns/{guest}.json") as handle:
        return json.load(handle)


def get_order_history(guest):
    return [f"{guest}: soup"]


def excerpt(text, limit=80):
    compact = " ".join(text.split())
    return compact if len(compact) <= limit else compact[: limit - 1] + "…"


def first_word(text):
    return text.split()[0]


async def answer(guest: str, question: str):
    history = load_history(guest)
    logger.info("So far: %s", history)  # expect: prompt-in-logs
    logger.info("%d turns so far", len(history))
    logger.info("Asked: %s", excerpt(question))  # expect: prompt-in-logs
    logger.info("Begins with %s", first_word(question))
    reply = await client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=[*history, {"role": "user", "content": question}], max_tokens=50)
    words = str(reply.choices[0].message.content)
    logger.info("Answered: %s", excerpt(words))  # expect: prompt-in-logs


def orders(guest):
    history = get_order_history(guest)
    logger.info("Orders so far: %s", history)


class Desk:
    def send_message(self, session_id: str, message: str):
        logger.info("In %s: %s", session_id, message)  # expect: prompt-in-logs

    def start(self, user_phone: str, initial_message: str):
        logger.info("Starts with %s", initial_message)  # expect: prompt-in-logs

    def emit_status(self, session_id: str, message: str):
        logger.info("In %s: %s", session_id, message)


async def talk(socket: WebSocket, desk):
    while True:
        line = await socket.receive_text()
        logger.info("Heard %s", line)  # expect: prompt-in-logs
        await desk.hear(line)


async def control(socket: WebSocket):
    while True:
        frame = await socket.receive_text()
        logger.debug("Frame %s", frame)
        order = json.loads(frame)
        logger.debug("Kind %s", order["kind"])
