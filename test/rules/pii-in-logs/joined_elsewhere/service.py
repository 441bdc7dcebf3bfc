# What another file joins to a line is judged by what it joins.
import logging
import os

from cards import Desk, GuestCard

logger = logging.getLogger(__name__)
desk = None
if os.environ.get("DESK"):
    desk = Desk()


def greet(card: GuestCard):
    logger.info("hello %s", card.line())  # expect: pii-in-logs
    logger.info("hello %s", card.figures())
    logger.info("at the desk: %s", desk.told(card))  # expect: pii-in-logs
    logger.info("at the desk: %s", desk.counted(card))
