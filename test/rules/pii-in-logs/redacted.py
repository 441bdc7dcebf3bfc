# Whatever masks, hashes or encrypts: helpers by name, by library, filters on the logger; all of it is silent.
import hashlib
import logging
import re

from app.privacy import mask_email, redact

logger = logging.getLogger(__name__)


def hide(value):
    return re.sub(r"\w", "*", value)


def last_four(value):
    return "***" + value[-4:]


def masked(customer, masked_email, phone_hash):
    logger.info("to %s", mask_email(customer.email))
    logger.info("to %s", redact(customer))
    logger.info("to %s", hashlib.sha256(customer.email.encode()).hexdigest())
    logger.info("to %s and %s", masked_email, phone_hash)
    logger.info("to %s", hide(customer.phone))
    logger.info("to %s", last_four(customer.phone))
    short = redact(customer.email)
    logger.info(f"to {short}")
    logger.info("to %s", re.sub(r"\d", "*", customer.phone))
    logger.info("to %s", customer.email)  # expect: pii-in-logs
