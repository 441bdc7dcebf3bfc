# What another file recalls was said in conversations: by itself, in a prompt, and entry by entry.
import logging

from openai import OpenAI

from store import client, recall, recall_ids

openai = OpenAI(timeout=30)
logger = logging.getLogger(__name__)


def instructions(user):
    known = recall(user, limit=20)
    logger.info("known: %s", known)  # expect: prompt-in-logs
    logger.info("known: %d", len(known))
    return f"You are kind. What you know: {known}"


def begin(user):
    system_text = instructions(user)
    logger.info(system_text)  # expect: prompt-in-logs
    ids = recall_ids(user)
    logger.info("ids %s", ids)
    memories = client.get_all(user_id=user)
    for memory in memories:
        logger.info("one: %s", memory["memory"])  # expect: prompt-in-logs
        logger.info("one: %s", memory["created_at"])
