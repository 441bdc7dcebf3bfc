# What a model fills in for tools that a decorator of the project makes.
import logging
from typing import Annotated

from marks import named_tool, timed, tracked_tool

logger = logging.getLogger(__name__)


@tracked_tool
async def book(guest_id: str, booking_request: Annotated[str, "When the guest would like to come"]) -> str:
    """Books a table."""
    logger.info(f"booking for {guest_id}: {booking_request}")  # expect: prompt-in-logs
    return "booked"


@named_tool("hand_over")
def hand_over(guest_id: str, task: str, context: Annotated[str, "What has been said so far"]) -> str:
    """Hands over to a person."""
    logger.info("handing over %s", guest_id)
    logger.info("because of %s", context)  # expect: prompt-in-logs
    logger.info("with the task %s", task)  # expect: prompt-in-logs
    return "handed over"


@timed
def seat(guest_id: str, context: str, task: str) -> str:
    logger.info("seating %s in %s for %s", guest_id, context, task)
    return "seated"
