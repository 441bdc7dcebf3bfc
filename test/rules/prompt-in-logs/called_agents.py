# Agents that are run by calling them.
import logging

from strands import Agent

logger = logging.getLogger(__name__)
agent = Agent(model="claude", tools=[])


def ask(ticket_id):
    result = agent(f"Sum up ticket {ticket_id}")
    logger.info("ticket %s: %s", ticket_id, result)  # expect: prompt-in-logs
    logger.info("ticket %s stopped: %s", ticket_id, result.stop_reason)
    return result


async def told(ticket_id):
    async for event in agent.stream_async(f"Sum up ticket {ticket_id}"):
        if "data" in event:
            logger.info("part: %s", event["data"])  # expect: prompt-in-logs
    logger.info("ticket %s is told", ticket_id)
