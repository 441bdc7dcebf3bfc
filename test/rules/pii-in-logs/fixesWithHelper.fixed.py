# Repairs in Python where the file has a helper already: the one made for the category comes first.
import logging

from app.privacy import mask_email, mask_phone, redact

logger = logging.getLogger(__name__)


def notify(email, phone, date_of_birth):
    logger.info("to %s", mask_email(email))  # expect: pii-in-logs
    logger.info("to %s", mask_phone(phone))  # expect: pii-in-logs
    logger.info("born %s", redact(date_of_birth))  # expect: pii-in-logs
    logger.info("Escalated to [redacted]")  # expect: pii-in-logs
