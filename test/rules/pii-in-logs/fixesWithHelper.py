# Repairs in Python where the file has a helper already: the one made for the category comes first.
import logging

from app.privacy import mask_email, mask_phone, redact

logger = logging.getLogger(__name__)


def notify(email, phone, date_of_birth):
    logger.info("to %s", email)  # expect: pii-in-logs
    logger.info("to %s", phone)  # expect: pii-in-logs
    logger.info("born %s", date_of_birth)  # expect: pii-in-logs
    logger.info("Escalated to maria.lindqvist@northwindmail.se")  # expect: pii-in-logs
