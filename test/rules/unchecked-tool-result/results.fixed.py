# Results of MCP tools used with and without their error flag.
from fastmcp import Client
from mcp import ClientSession


async def unchecked(session: ClientSession, name, arguments):
    result = await session.call_tool(name, arguments)  # expect: unchecked-tool-result
    if result.isError:
        raise RuntimeError(f"The tool failed: {result.content}")
    return [block.text for block in result.content]


async def at_once(session: ClientSession, name):
    return (await session.call_tool(name, {})).content  # expect: unchecked-tool-result


async def checked(session: ClientSession, name, arguments):
    result = await session.call_tool(name, arguments)
    if result.isError:
        return f"{name} failed"
    return result.content[0].text


async def handed_on(session: ClientSession, name, arguments):
    return await session.call_tool(name, arguments)


async def raising(client: Client, name):
    result = await client.call_tool(name, {})
    return result.content


async def told_once(session: ClientSession, name):
    before = await session.call_tool(name, {"step": 1})  # expect: unchecked-tool-result
    if before.isError:
        raise RuntimeError(f"The tool failed: {before.content}")
    after = await session.call_tool(name, {"step": 2})
    return before.content, after.content
