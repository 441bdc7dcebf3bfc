"""What people wrote to each other on a chat platform, as its client gives it."""
import logging

from openai import OpenAI
from slack_bolt import App

logger = logging.getLogger(__name__)
app = App(token_verification_enabled=False)
model = OpenAI(timeout=20)


def thread_of(channel: str, ts: str):
    answer = app.client.conversations_replies(channel=channel, ts=ts)
    logger.info("thread: %s", answer)  # expect: prompt-in-logs
    logger.info("was it given: %s", answer["ok"])
    if not answer["ok"]:
        logger.error("no thread: %s", answer)
    return answer["messages"]


def latest(channel: str):
    history = app.client.conversations_history(channel=channel, limit=20)
    if history.get("ok"):
        return history["messages"]
    logger.error("no history: %s", history)
    return []


def rooms():
    found = app.client.conversations_list(limit=100)
    logger.info("rooms: %s", found)
    return found
