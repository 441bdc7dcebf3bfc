"""Names that sound personal and are nobody's: models, faults, findings, the operator's own addresses."""
import logging

import ollama

logger = logging.getLogger(__name__)

OPERATIONS_MAILBOX = "olga.petrova@warehouse-nine.net"


class Candidate:
    full_name: str
    family: str


def scan(models: list[Candidate]) -> None:
    for cand in models:
        logger.info("new model %s", cand.full_name)
        logger.info("user is %s", cand.user_full_name)  # expect: pii-in-logs
    ollama.list()


def heal(error, payment_diagnosis):
    diagnosis = error.explain()
    logger.info("transient: %s", diagnosis[:100])
    logger.info("payment: %s", payment_diagnosis)


def connect(credentials, sa_email, error_email):
    logger.info("signed in as %s", credentials["client_email"])
    logger.info("signed in as %s (service account)", sa_email)
    logger.warning("mail failed: %s", error_email)


def watch():
    logger.info("polling %s", OPERATIONS_MAILBOX)


def announce_visit(notice_without_emails, letter_excluding_phone):
    logger.info("visit: %s", notice_without_emails)
    logger.info("letter: %s", letter_excluding_phone)
