# Arguments of tool calls: each parse is turned into a result that the loop can send back.
import json

import litellm
from functions import TOOLS


def run(messages, tools):
    response = litellm.completion(model="gpt-4.1", messages=messages, tools=tools)
    for tool_call in response.choices[0].message.tool_calls:
        arguments = json.loads(tool_call.function.arguments)  # expect: unvalidated-model-output
        try:
            result = TOOLS[tool_call.function.name](**arguments)
        except Exception as error:
            result = str(error)
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})
    return messages


def dictionaries(messages, response):
    for call in response["tool_calls"]:
        call_id = call["id"]
        arguments = json.loads(call["function"]["arguments"])  # expect: unvalidated-model-output
        result = str(TOOLS["lookup"](arguments))
        messages.append({"role": "tool", "tool_call_id": call_id, "content": result})


def execute_tool(tool_call) -> str:
    arguments = json.loads(  # expect: unvalidated-model-output
        tool_call.function.arguments,
    )
    return str(TOOLS[tool_call.function.name](**arguments))


async def events(stream):
    buffer = ""
    async for event in stream:
        if event.type == "response.function_call_arguments.delta":
            buffer += event.delta
        elif event.type == "response.function_call_arguments.done":
            return json.loads(event.arguments)  # expect: unvalidated-model-output
    return None


def handled(messages, response):
    for call in response.tool_calls:
        try:
            arguments = json.loads(call.function.arguments)
        except json.JSONDecodeError as error:
            messages.append({"role": "tool", "tool_call_id": call.id, "content": str(error)})
            continue
        TOOLS[call.function.name](**arguments)


def parsed_already(message):
    for tool_call in message.tool_calls:
        yield tool_call["args"]
