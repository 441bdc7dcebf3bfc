# A name that was taken out of a text is one, whatever it was cut with.
import logging
import re

logger = logging.getLogger(__name__)
WORDS = re.compile(r"[^a-z]+", re.IGNORECASE)


def extract_first_name(spoken):
    parts = [part for part in re.split(r"\W+", spoken) if part]
    return parts[0].title() if parts else None


def note_guest(state, spoken):
    found = extract_first_name(spoken)
    logger.info("Guest noted", extra={"call": state["call"], "guest_name": found})  # expect: pii-in-logs
    logger.info("Guest noted: %s", found)  # expect: pii-in-logs
    logger.info("%d words", len(WORDS.split(spoken)))


def count_colours(spoken):
    found = WORDS.split("red green blue")
    logger.info("Colours: %s", found)
