# Elsewhere an author wrote a book or a commit.
import logging

logger = logging.getLogger(__name__)


def listed(book, message):
    logger.info("by %s", book.author)
    logger.info("by %s", book.author.name)
    logger.info("by %s", message.author)
