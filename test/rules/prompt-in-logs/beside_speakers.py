# A text that is handed over with its speaker, or with the number it goes to, is part of a conversation.
import logging

logger = logging.getLogger("assistant")


def keep(speaker, text, seconds):
    logger.info("%s said %s in %s", speaker, text, seconds)  # expect: prompt-in-logs


def write(file, text):
    logger.info("wrote %s to %s", text, file)


async def send_sms(to, message):
    logger.info("sending %s", message)  # expect: prompt-in-logs


def heard(spoken: str):
    logger.debug("nothing in %s", spoken)  # expect: prompt-in-logs
