# What a framework keeps as the state of a session is what a program counts.
import logging

from agno.agent import Agent

logger = logging.getLogger(__name__)
basket = Agent(session_state={"items": []}, tool_call_limit=5)


def refill():
    response = basket.run("Put milk on the list")
    logger.info("basket: %s", basket.session_state)
    logger.info("said: %s", response.content)  # expect: prompt-in-logs
