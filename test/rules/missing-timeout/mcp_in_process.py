# MCP clients: of a server elsewhere, and of one in the same process.
from fastmcp import Client, FastMCP

mcp = FastMCP("desk")
remote = Client("https://tools.example.com/mcp")  # expect: missing-timeout


async def local_tools():
    async with Client(mcp) as client:
        return await client.list_tools()


class Harness:
    def __init__(self, server):
        self._server = server

    async def tools(self):
        async with Client(self._server) as client:
            return await client.list_tools()


async def elsewhere(server_url):
    async with Client(server_url) as client:  # expect: missing-timeout
        return await client.list_tools()
