# A path put together is no person's name; names of people are joined by blanks.
import logging

logger = logging.getLogger(__name__)


def load(module):
    full_name = f"plugins.{module}"
    logger.info("loading %s", full_name)


def welcome(customer):
    full_name = f"{customer.first_name} {customer.last_name}"
    logger.info("welcome %s", full_name)  # expect: pii-in-logs
