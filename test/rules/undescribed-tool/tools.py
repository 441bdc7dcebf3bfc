# Tools with and without words and types for the model.
from typing import Any

from agents import RunContextWrapper, function_tool
from langchain_core.tools import BaseTool, StructuredTool
from mcp.server.fastmcp import Context, FastMCP
from pydantic_ai import Agent

mcp = FastMCP("desk")
agent = Agent("openai:gpt-4.1")


@function_tool
def order_status(order_id: str) -> str:  # expect: undescribed-tool
    return f"{order_id}: shipped"


@mcp.tool()
async def close_ticket(ticket: int) -> str:  # expect: undescribed-tool
    # Comments are not for the model.
    return f"{ticket} closed"


@mcp.tool()
def search(query, limit: int = 5) -> str:  # expect: undescribed-tool
    """Search the knowledge base for a phrase."""
    return query * limit


@agent.tool_plain
def update(fields: dict) -> str:  # expect: undescribed-tool
    """Change fields of the customer's record."""
    return str(fields)


class Lookup(BaseTool):
    name: str = "lookup"
    description: str = "Look a customer up by number."

    def _run(self, number: str) -> str:
        return number


@mcp.tool(description="Refund an order in full.")
def refund(order_id: str) -> str:
    return order_id


@function_tool
def with_context(wrapper: RunContextWrapper[Any], order_id: str) -> str:
    """Status of one order."""
    return order_id


@mcp.tool()
async def with_progress(ctx: Context, order_id: str) -> str:
    """Status of one order, with progress."""
    return order_id


def plain(order_id):
    return order_id


described = StructuredTool.from_function(func=plain, name="plain", description="Status of one order.", args_schema=None)
