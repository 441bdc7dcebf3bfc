# Repairs in Python: the id where one is known, else a helper of our own, used for every finding of the file.
import logging

logger = logging.getLogger(__name__)


def refund(customer):
    logger.info("Refunding %s", customer.email)  # expect: pii-in-logs
    return customer.id


def call(phone, backup_phone):
    logger.info("Calling %s", phone or backup_phone)  # expect: pii-in-logs, pii-in-logs
    emails = [entry["email"] for entry in load()]
    logger.info(f"Writing to {', '.join(emails)}")  # expect: pii-in-logs


async def body(request):
    logger.info("body %s", await request.json())  # expect: pii-in-logs


def load():
    return []
