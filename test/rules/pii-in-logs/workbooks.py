# The full name of an open workbook is a path, and its name a file's.
import logging

import xlwings as xw

logger = logging.getLogger(__name__)


class Desk:
    def __init__(self, path: str) -> None:
        self.book = xw.Book(path)

    def activate(self) -> None:
        logger.info("workbook %s at %s", self.book.name, self.book.fullname)
        book_fullname = self.book.fullname
        logger.debug(f"closing {book_fullname}")


def greet(customer_name: str) -> None:
    logger.info("hello %s", customer_name)  # expect: pii-in-logs
