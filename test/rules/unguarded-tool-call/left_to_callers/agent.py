# Who runs what the model named answers for it.
from importers import PaperReader

reader = PaperReader({})


async def turn(message):
    outputs = []
    for call in message.tool_calls:
        outputs.append(await reader.call_tool(call.function.name, call.function.arguments))  # expect: unguarded-tool-call
    return outputs
