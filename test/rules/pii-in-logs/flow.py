# Personal data on its way to the log: assignments, formatting, dicts, loops, returns; masked on the way it is silent.
import json
import logging

logger = logging.getLogger(__name__)


def assigned(customer):
    contact = customer.email
    target = contact.strip().lower()
    logger.info("Writing to %s", target)  # expect: pii-in-logs
    contact = customer.id
    logger.info("Writing to %s", contact)


def formatted(customer):
    logger.info("to {}".format(customer.email))  # expect: pii-in-logs
    logger.info("to %s" % customer.phone)  # expect: pii-in-logs
    line = f"to {customer.email}"
    logger.info(line)  # expect: pii-in-logs
    logger.info(", ".join([customer.id, customer.email]))  # expect: pii-in-logs


def built(customer):
    payload = {"id": customer.id, "email": customer.email}
    logger.info(json.dumps(payload))  # expect: pii-in-logs
    logger.info(payload["id"])
    small = {"id": customer.id}
    logger.info("sending %s", small)
    small["phone"] = customer.phone
    logger.info("sending %s", small)  # expect: pii-in-logs


def structured(customer, address):
    logger.info("created", extra={"user_email": address, "user_id": customer.id})  # expect: pii-in-logs


def looped(candidates, rows):
    for c in candidates:
        logger.info("Scoring %s", c["name"])  # expect: pii-in-logs
    for row in rows:
        logger.info("Row %s", row["name"])
    for email in [c["email"] for c in candidates]:
        logger.info(email)  # expect: pii-in-logs
    for index, email in enumerate(rows):
        logger.info("row %d", index)


def contact_of(customer):
    return f"{customer.first_name} <{customer.email}>"


def reference_of(customer):
    return f"customer-{customer.id}"


def returned(customer):
    logger.info("For %s", contact_of(customer))  # expect: pii-in-logs
    logger.info("For %s", reference_of(customer))


def failed(customer):
    try:
        customer.save()
    except ValueError as error:
        logger.error("Could not save: %s", error)
