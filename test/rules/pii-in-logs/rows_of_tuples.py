# Rows are read by place: what stands there in each row that was put in.
import logging

logger = logging.getLogger(__name__)


def overdue(orders):
    rows = []
    for order in orders:
        rows.append((order.number, order.customer.email, order.total))
    for number, who, total in rows:
        logger.info("overdue %s", number)
        logger.info("reminding %s", who)  # expect: pii-in-logs
        logger.info("owes %s", total)
    for place, (number, who, total) in enumerate(rows):
        logger.info("%s %s", place, number)
        logger.info("then %s", who)  # expect: pii-in-logs
