"""An agent of Pydantic AI that is picked from a table: what its run gives is what was said."""
import logging

from pydantic_ai import Agent

logger = logging.getLogger(__name__)
AGENTS = {kind: Agent("openai:gpt-4.1-2025-04-14", system_prompt=kind) for kind in ("bank", "shop")}


async def answer(kind: str, question: str, history: list) -> str:
    picked = AGENTS.get(kind)
    result = await picked.run(question, message_history=history)
    logger.info("new messages: %s", result.new_messages())  # expect: prompt-in-logs
    logger.info("answered %s", result.output)  # expect: prompt-in-logs
    return result.output


async def work(job, deps: dict) -> str:
    outcome = await job.run(retries=3)
    logger.info("done: %s", outcome.state)
    return outcome.state
