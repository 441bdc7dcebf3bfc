# Personal data written out in a log line: valid forms only, role addresses and examples are nobody's.
import logging

logger = logging.getLogger(__name__)

logger.info("Escalating to maria.lindqvist@northwindmail.se")  # expect: pii-in-logs
logger.info("Write to support@northwindmail.se or you@example.com")
logger.info("Paid to GB82 WEST 1234 5698 7654 32")  # expect: pii-in-logs
logger.info("Order 1234-5678-9012")
logger.info("Version 3.14.159 at 2024-01-31")
