# What another file puts into words is judged by the words.
import logging

from words import State, counted, described

logger = logging.getLogger(__name__)


def greet(guest):
    state = State()
    logger.info("have %s", described(guest))  # expect: pii-in-logs
    logger.info("have %s", counted(guest))
    logger.info("state %s", state.summary())  # expect: pii-in-logs
    logger.info("state %s", state.figures())
