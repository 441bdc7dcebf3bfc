# Repairs in Python: the id where one is known, else a helper of our own, used for every finding of the file.
import logging


def redact(value: object) -> str:
    """Keep the first character and the length of a personal value, enough to follow it through a log."""
    if value is None:
        return "[none]"
    text = str(value)
    return f"{text[:1]}*** ({len(text)} characters)"


logger = logging.getLogger(__name__)


def refund(customer):
    logger.info("Refunding %s", customer.id)  # expect: pii-in-logs
    return customer.id


def call(phone, backup_phone):
    logger.info("Calling %s", redact(phone or backup_phone))  # expect: pii-in-logs, pii-in-logs
    emails = [entry["email"] for entry in load()]
    logger.info(f"Writing to {redact(', '.join(emails))}")  # expect: pii-in-logs


async def body(request):
    logger.info("body %s", redact(await request.json()))  # expect: pii-in-logs


def load():
    return []
