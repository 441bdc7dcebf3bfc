"""What another file made of a model's answer."""
import logging

from .plans import make_plan

logger = logging.getLogger(__name__)


def work(question: str) -> None:
    plan = make_plan(question)
    logger.info("Plan %s", plan)  # expect: prompt-in-logs
    logger.info("Confidence %.2f", plan.confidence)
