# Hand-written dispatch of tools the model chose.
import json

TOOLS = {"search": print, "refund": print}


def loop(client, messages):
    response = client.chat.completions.create(model="gpt-4o", messages=messages)
    for tool_call in response.choices[0].message.tool_calls:
        name = tool_call.function.name
        arguments = json.loads(tool_call.function.arguments)
        result = TOOLS[name](**arguments)  # expect: unguarded-tool-call
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": str(result)})


def guarded(message):
    for tool_call in message.tool_calls:
        try:
            yield TOOLS[tool_call.function.name](**json.loads(tool_call.function.arguments))
        except Exception as error:
            yield {"error": str(error)}


def raises_again(message):
    for tool_call in message.tool_calls:
        try:
            yield TOOLS[tool_call.function.name]()  # expect: unguarded-tool-call
        except Exception as error:
            raise RuntimeError("tool failed") from error


def run_tool(name, arguments):
    return TOOLS[name](**arguments)


def caller_guards(blocks):
    for block in blocks.content:
        if block.type == "tool_use":
            try:
                print(run_tool(block.name, block.input))
            except Exception as error:
                print(error)


async def over_mcp(session, response):
    for block in response.content:
        if block.type == "tool_use":
            await session.call_tool(block.name, block.input)  # expect: unguarded-tool-call


def plain_table(kind):
    return {"a": 1, "b": 2}[kind]
