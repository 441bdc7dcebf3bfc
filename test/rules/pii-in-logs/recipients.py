# Who a message goes to, by the record it stands in; a name is a person's when it is handed on beside an e-mail.
import logging

from desk.people import ContactData, Ticket

logger = logging.getLogger(__name__)


def deliver(email_data: dict, queue):
    logger.info("Sending to %s", email_data["to"])  # expect: pii-in-logs
    logger.info("copy for %s", email_data.get("cc"))  # expect: pii-in-logs
    logger.info("subject has %d letters", len(email_data["subject"]))
    queue.put(email_data)


def move(route_data: dict):
    logger.info("Moving to %s", route_data["to"])


def enrich(name: str, domain: str, guess):
    email = guess(name, domain)
    contact = ContactData(name=name, email=email, domain=domain)
    logger.info("Enriched contact: %s", name)  # expect: pii-in-logs
    logger.info("Domain: %s", domain)
    return contact


def open_ticket(name: str, queue: str):
    ticket = Ticket(name=name, queue=queue)
    logger.info("Opened %s", name)
    return ticket
