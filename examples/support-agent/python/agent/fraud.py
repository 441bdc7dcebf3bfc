"""A second agent that checks refunds, built on a framework."""

import json

import requests
from pydantic_ai import Agent

from agent.orders import refund

agent = Agent("openai:gpt-4o-2024-08-06", system_prompt="Say whether a refund looks like fraud.")


@agent.tool_plain
def refund_history(customer_id: str) -> str:
    """Refunds of the last twelve months, one per line."""
    response = requests.get(f"https://orders.example.com/customers/{customer_id}/refunds", timeout=10)
    response.raise_for_status()
    return response.text


@agent.tool_plain
def refund_order(order_id: str, amount: float) -> str:
    """Pay the amount back to the customer."""
    print(f"refunding {amount} for {order_id}")
    return json.dumps(refund(order_id, amount))
