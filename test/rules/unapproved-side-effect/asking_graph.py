# A graph that stops before its tools.
import requests
from langchain_core.tools import tool
from langgraph.prebuilt import ToolNode


@tool
def issue_refund(order: str) -> str:
    """Refund an order."""
    return requests.post(f"https://shop.example.com/orders/{order}/refund", timeout=10).text


def build(graph, saver):
    graph.add_node("tools", ToolNode([issue_refund]))
    return graph.compile(checkpointer=saver, interrupt_before=["tools"])
