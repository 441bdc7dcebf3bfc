# What a mail is about, asked for by the name of the attribute.
import imaplib
import logging

logger = logging.getLogger(__name__)
mail = imaplib.IMAP4_SSL("mail.example.com", timeout=20)


def subject_of(message):
    return getattr(message, "subject", "none")


def filed(message):
    logger.info("filing '%s'", subject_of(message))  # expect: prompt-in-logs


def send_receipt(to_address, subject, body):
    logger.info("mailing %s", subject)
    return mail.append("sent", None, None, body.encode())


def sorted_in(subject):
    logger.info("sorting %s", subject)  # expect: prompt-in-logs
