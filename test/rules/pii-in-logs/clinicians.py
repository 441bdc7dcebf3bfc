# Professionals are people, too.
import logging

logger = logging.getLogger(__name__)


def visit(hcp, hcp_name: str, therapist_count: int) -> None:
    logger.info(f"matched {hcp.name} ({hcp.id})")  # expect: pii-in-logs
    logger.info("no visits of %s", hcp_name)  # expect: pii-in-logs
    logger.info("%d therapists", therapist_count)
