# A text that is cut short for the log is a preview of what somebody or some model wrote; what an agent gives back is its answer.
import logging

import requests

from desk.agents import RefundAgent
from desk.ledger import Ledger

logger = logging.getLogger(__name__)


class Foreman:
    """Hands parts of the work to other agents."""

    def __init__(self, refund_agent, ledger: Ledger):
        self.refund_agent = refund_agent
        self.ledger = ledger

    async def delegate(self, profile: str, message: str, reset: bool = False):
        logger.info(f"   Task: {message[:100]}...")  # expect: prompt-in-logs
        logger.info("delegating to %s, reset %s", profile[:20], reset)
        response = await self.refund_agent.process_message(message)
        logger.info(f"answered: {str(response)[:120]}")  # expect: prompt-in-logs
        return response

    def remember(self, content: str, kind: str) -> str:
        logger.debug(f"Remembered ({kind}): {content[:80]}...")  # expect: prompt-in-logs
        return self.ledger.add(content, kind)

    def book(self, amount: int) -> bool:
        result = self.ledger.book(amount)
        logger.info(f"booked: {result}")
        return result


def settle(case_id: str):
    agent = RefundAgent()
    result = agent.run(case_id)
    logger.info(f"settled {case_id}: {result}")  # expect: prompt-in-logs
    status = agent.run(case_id)
    logger.info(f"case {case_id}: {status}")
    logger.info(f"settled {case_id}: {result['status']}")
    return result


def probe(base: str):
    response = requests.get(f"{base}/agents", timeout=5)
    response.raise_for_status()
    logger.debug(f"agents: {str(response)[:60]}")
    return response.json()


def on_failure(message: str):
    logger.error(f"failed: {message[:100]}")
