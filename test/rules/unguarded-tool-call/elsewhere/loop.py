# The loop sees only what the registry lets through.
from registry import CarefulRegistry, execute_tool

registry = CarefulRegistry()


async def loop(message):
    for call in message.tool_calls:
        await registry.execute(call.function.name, call.function.arguments)
        await execute_tool(call.function.name, call.function.arguments)  # expect: unguarded-tool-call
