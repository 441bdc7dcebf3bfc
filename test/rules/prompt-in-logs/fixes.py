# Repairs for free text: its length, with str() only where the value may be something else.
import logging

logger = logging.getLogger(__name__)


def chat(user_message: str, tool_args):
    logger.info("said %s", user_message)  # expect: prompt-in-logs
    logger.info("calling with %s", tool_args)  # expect: prompt-in-logs
