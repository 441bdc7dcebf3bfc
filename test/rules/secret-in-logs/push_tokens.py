# Tokens of devices let anybody send to them.
import logging

logger = logging.getLogger(__name__)


def push(fcm_tokens: list[str], title: str) -> None:
    logger.info("pushing %s to %s", title, fcm_tokens)  # expect: secret-in-logs
    logger.info("pushing %s to %d devices", title, len(fcm_tokens))
