"""Tenacity's error says that the last attempt failed and not why; what it holds does."""
import logging

import requests
from tenacity import RetryError, retry, stop_after_attempt

logger = logging.getLogger(__name__)


@retry(stop=stop_after_attempt(3))
def rates() -> dict:
    return requests.get("https://example.com/rates", timeout=30).json()


def or_none() -> dict | None:
    try:
        return rates()
    except RetryError:
        logger.warning("Rates could not be read")  # expect: lost-error-context
        return None


def or_told() -> dict | None:
    try:
        return rates()
    except RetryError as error:
        logger.warning("Rates could not be read: %s", error.last_attempt.exception())
        return None
