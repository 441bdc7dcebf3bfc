"""The help pages, served by an MCP server of ours."""

import asyncio

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

SERVER = StdioServerParameters(command="help-pages-mcp")


def find_pages(topic: str) -> str:
    """The text of the pages about a topic."""
    return asyncio.run(ask(topic))


async def ask(topic: str) -> str:
    """Call the search tool of the server."""
    async with stdio_client(SERVER) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        result = await session.call_tool("search", {"topic": topic})
        return result.content[0].text
