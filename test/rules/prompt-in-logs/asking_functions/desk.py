# What such functions answer, and what they are asked.
import json
import logging

from models import call_gemini_api, call_llm_gateway, call_local_llm, run_model

logger = logging.getLogger(__name__)


async def explain(order: str) -> str:
    response = await call_local_llm("You explain orders.", order)
    logger.debug(f"explained: {response}")  # expect: prompt-in-logs
    return response


async def sum_up(threads: list) -> str:
    threads_text = "Sum these up:\n" + "\n".join(t["body"] for t in threads)
    logger.debug(f"threads: {threads_text}")  # expect: prompt-in-logs
    return await call_gemini_api(threads_text)


async def sort(order: str) -> dict:
    given = await call_local_llm("Sort this, as JSON.", order)
    return json.loads(given)


async def list_models(name: str) -> dict:
    response = await call_llm_gateway(name)
    logger.debug("gateway: %s", response["count"])
    return response


async def forecast(name: str) -> str:
    result = await run_model(name)
    logger.debug("forecast: %s", result)
    return result
