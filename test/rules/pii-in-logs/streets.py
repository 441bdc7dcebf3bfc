# Where a module speaks of streets, an address is somebody's; not the one of a server.
import logging

logger = logging.getLogger(__name__)
DEPOTS = [{"label": "North", "street": "4 Mill Street"}]


def find_depot(order_id, address_string):
    logger.info("looking for %s near %s", order_id, address_string)  # expect: pii-in-logs
    address = address_string.strip()
    print(f"no depot near {address}")  # expect: pii-in-logs
    return DEPOTS[0]


def listen(server, ip_address_count):
    logger.info("listening on %s, %d seen", server.address, ip_address_count)


def route(delivery):
    logger.info("driving to %s", delivery["full_address"])  # expect: pii-in-logs
    logger.info("from %s", delivery["depot"])
