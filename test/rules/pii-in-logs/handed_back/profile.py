# A helper of another file hands an address on: its result is the address still.
import logging

from .identity import fingerprint, greeting, identify

logger = logging.getLogger(__name__)


def remember(state: dict) -> None:
    key = identify(customer_id=state.get("customer_id"), email=state.get("customer_email"))
    logger.info("remembered", extra={"key": key})  # expect: pii-in-logs
    logger.info("remembered %s", fingerprint(state.get("customer_email")))
    logger.info("remembered %s", greeting(state.get("customer_email")))
