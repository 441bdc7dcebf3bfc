# What a model writes for the parameters of a tool is text as much as a prompt is; its figures, ids and choices are not.
import logging
import smtplib
from typing import Literal

from agents import function_tool

logger = logging.getLogger(__name__)


@function_tool
async def open_case(topic: str, reason: str, case_id: str, urgency: Literal["low", "high"], retries: int) -> str:
    """Opens a case for the customer."""
    logger.info(f"opening case on {topic}")  # expect: prompt-in-logs
    logger.info("case %s, urgency %s, %d retries", case_id, urgency, retries)
    logger.debug(  # expect: prompt-in-logs
        "because of %s",
        reason,
    )
    return "opened"


@function_tool
def close_case(case_id: str, closing_note: str) -> str:
    """Closes a case."""
    logger.info("closing %s: %s", case_id, closing_note)  # expect: prompt-in-logs
    logger.info("closing %s with %d characters", case_id, len(closing_note))
    return "closed"


def skip_case(reason: str) -> None:
    logger.info("skipped: %s", reason)


async def look_into(research_topic: str) -> None:
    logger.info(f"looking into {research_topic}")  # expect: prompt-in-logs


def handle_mail(sender_id: str, subject: str, host: str) -> None:
    with smtplib.SMTP(host, timeout=30) as server:
        server.noop()
    logger.info("mail about %s", subject)  # expect: prompt-in-logs


def send_digest(host: str) -> None:
    subject = "Your weekly digest"
    logger.info("sending %s", subject)
