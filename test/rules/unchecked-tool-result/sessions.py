# The session of each tool is kept in a dictionary.
from mcp import ClientSession


class Chat:
    def __init__(self):
        self.sessions = {}

    async def connect(self, session: ClientSession):
        for tool in (await session.list_tools()).tools:
            self.sessions[tool.name] = session

    async def run(self, call):
        session = self.sessions.get(call.name)
        if not session:
            return "unknown tool"
        result = await session.call_tool(call.name, arguments=call.input)  # expect: unchecked-tool-result
        return result.content

    async def run_checked(self, call):
        session = self.sessions[call.name]
        result = await session.call_tool(call.name, arguments=call.input)
        if result.isError:
            return "the tool failed"
        return result.content


class Registry:
    async def call_tool(self, name, arguments):
        return {"content": name}


async def own(registry: Registry, name):
    result = await registry.call_tool(name, {})
    return result.content
