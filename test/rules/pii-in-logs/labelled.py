# What the line itself calls a value.
import logging

logger = logging.getLogger(__name__)


def look(key, entry, error, count):
    logger.info("looking for email=%s", key)  # expect: pii-in-logs
    logger.info(f"looking for phone={entry} now")  # expect: pii-in-logs
    logger.info("customer_name=%s kept=%d", key, count)  # expect: pii-in-logs
    logger.info("failed to send email: %s", error)
    logger.info("email=%d", count)
    logger.info("email=%s", bool(key))
    logger.info("name=%s host=%s", key, entry)
    logger.info("%d phones", count)
