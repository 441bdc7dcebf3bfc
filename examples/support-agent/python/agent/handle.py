"""One incoming message, one answer."""

import logging
import os

from agent.loop import answer

logger = logging.getLogger(__name__)


def handle(customer, text: str) -> str:
    """Answer a customer's message."""
    logger.info("message from %s", customer.email)
    logger.debug("using key %s", os.environ["OPENAI_API_KEY"])
    reply = answer([{"role": "user", "content": text}])
    logger.info("answered customer %s", customer.id)
    return reply
