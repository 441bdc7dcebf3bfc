# Names that begin like an act and name what there is to look at.
import requests
from pydantic_ai import Agent

agent = Agent("openai:gpt-4.1-2025-04-14")


@agent.tool_plain
def refund_history(customer_id: str) -> str:
    """Refunds of the last twelve months."""
    return requests.get(f"https://orders.example.com/{customer_id}/refunds", timeout=10).text


@agent.tool_plain
def payment_status(order_id: str) -> str:
    """Whether an order is paid."""
    return requests.get(f"https://orders.example.com/{order_id}/payment", timeout=10).text


@agent.tool_plain
def charge_estimate(order_id: str) -> str:
    """What an order will cost."""
    return requests.get(f"https://orders.example.com/{order_id}/estimate", timeout=10).text


@agent.tool_plain
def email_templates(language: str) -> str:
    """Templates for messages to customers."""
    return requests.get(f"https://mail.example.com/templates/{language}", timeout=10).text


@agent.tool_plain
def refund_order(order_id: str) -> str:  # expect: unapproved-side-effect
    """Pay an order back."""
    return requests.post(f"https://orders.example.com/{order_id}/refunds", timeout=10).text
