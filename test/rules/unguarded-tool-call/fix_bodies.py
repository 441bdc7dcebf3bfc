# Bodies of tools that end the run; their fixes.
import logging

import requests
from pydantic_ai import Agent, ModelRetry, RunContext

logger = logging.getLogger(__name__)
agent = Agent("openai:gpt-4o")


@agent.tool
async def order_status(ctx: RunContext[str], order_id: str) -> str:
    """Status of an order.

    Args:
        order_id: number on the receipt
    """
    if not order_id.isdigit():
        raise ModelRetry("the number has digits only")
    response = requests.get(  # expect: unguarded-tool-call
        f"https://orders.example.com/{order_id}",
        timeout=10,  # the shop is slow
    )
    response.raise_for_status()
    return response.text


@agent.tool_plain(retries=2)
def rates(currency: str) -> dict: return requests.get("https://rates.example.com", params={"c": currency}, timeout=5).json()  # expect: unguarded-tool-call
