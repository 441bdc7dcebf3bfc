# A `submit` of the project's own gives what it returns; an executor's gives what the function does.
import logging
from concurrent.futures import ThreadPoolExecutor

logger = logging.getLogger(__name__)
executor = ThreadPoolExecutor()


class Desk:
    def submit(self, ticket, customer):
        return customer.email

    def open(self, ticket, customer):
        told = self.submit(ticket, customer)
        logger.info("confirmation goes to %s", told)  # expect: pii-in-logs


def reach(customer):
    return customer.phone_number


def call_back(customer):
    told = executor.submit(reach, customer).result()
    logger.info("calling %s", told)  # expect: pii-in-logs
