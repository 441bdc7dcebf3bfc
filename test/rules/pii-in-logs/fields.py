# Fields of people in loggers: whole words decide, and harmless fields of the same object stay silent.
import logging
from logging import getLogger as make_logger

logger = logging.getLogger(__name__)
audit = make_logger("audit")


def refund(customer, order, tool, amount):
    logger.info("Refunding %s", customer.email)  # expect: pii-in-logs
    logger.info(f"Refunding {customer.id} with {amount}")
    logger.info(f"Calling back {customer.phone_number}")  # expect: pii-in-logs
    audit.warning("name=%s id=%s", customer.name, customer.id)  # expect: pii-in-logs
    logger.info("Tool %s on order %s", tool.name, order.number)
    logger.info("Shipping to " + order.shipping_address)  # expect: pii-in-logs
    logger.debug("%s has %d mails, template %s", customer.id, customer.email_count, order.email_template)
    logger.info("verified=%s", customer.email_verified)
    logging.error("Birth date %s", customer.date_of_birth)  # expect: pii-in-logs


def lookups(record, patient, request):
    logger.info("Found %s", record["email"])  # expect: pii-in-logs
    logger.info("Found %s", record.get("ssn"))  # expect: pii-in-logs
    logger.info("Found %s", record["status"])
    logger.info("Diagnosis: %s", patient["diagnosis"])  # expect: pii-in-logs
    logger.info("From %s", request.client.host)  # expect: pii-in-logs
    logger.info("At %s", request.url.path)


def measured(email, phone):
    logger.info("has mail: %s", bool(email))
    logger.info("mail is missing: %s", email is None)
    logger.info("%d characters", len(email))
    logger.info("ends in %s", phone[-4:])
    logger.info("is gmail: %s", email.endswith("@gmail.com"))
    logger.info("known" if email else "unknown")
    logger.info("domain %s", email.split("@")[1])
