# A graph that is run in this file and asks nobody: told at full severity.
import requests
from langchain_core.tools import tool
from langgraph.prebuilt import ToolNode


@tool
def cancel_and_refund(order: str) -> str:
    """Only speaks of an order."""
    return requests.get(f"https://shop.example.com/orders/{order}", timeout=10).text


@tool
def issue_refund(order: str) -> str:  # expect: unapproved-side-effect
    """Refund an order."""
    return requests.post(f"https://shop.example.com/orders/{order}/refund", timeout=10).text


tools = ToolNode([cancel_and_refund, issue_refund])
