# A registry that other files call, in two ways that are one thing to mend.
import asyncio

TOOLS = {}


async def execute_tool(name, arguments):
    tool = TOOLS.get(name)
    if tool is None:
        return {"error": "unknown tool"}
    if tool.is_async:
        return await tool.func(**arguments)  # expect: unguarded-tool-call
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, lambda: tool.func(**arguments))
