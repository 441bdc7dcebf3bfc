"""The same value twice in one call is masked in both places."""
import logging

logger = logging.getLogger(__name__)


def mask_ip(value):
    return value.rsplit(".", 1)[0] + ".*"


def refuse(client_ip, count):
    logger.warning(  # expect: pii-in-logs
        f"{mask_ip(client_ip)} asked too often",
        extra={"client_ip": mask_ip(client_ip), "count": count},
    )
