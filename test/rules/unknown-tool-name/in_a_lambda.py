# The name is tested before the work is handed to a thread.
import asyncio

TOOLS = {}


async def execute_tool(name, arguments):
    if name not in TOOLS:
        raise KeyError(f"unknown tool: {name}")
    tool = TOOLS[name]
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, lambda: tool.func(**arguments))


async def execute_tool_untested(name, arguments):
    tool = TOOLS[name]  # expect: unknown-tool-name
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, lambda: tool.func(**arguments))
