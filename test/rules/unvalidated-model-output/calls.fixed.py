# Arguments of tool calls: each parse is turned into a result that the loop can send back.
import json

import litellm
from functions import TOOLS
import logging


def run(messages, tools):
    response = litellm.completion(model="gpt-4.1", messages=messages, tools=tools)
    for tool_call in response.choices[0].message.tool_calls:
        try:
            arguments = json.loads(tool_call.function.arguments)  # expect: unvalidated-model-output
        except json.JSONDecodeError as error_2:
            logging.getLogger(__name__).exception("The model wrote malformed arguments")
            messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": f"The arguments are not valid JSON: {error_2}"})
            continue
        try:
            result = TOOLS[tool_call.function.name](**arguments)
        except Exception as error:
            result = str(error)
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})
    return messages


def dictionaries(messages, response):
    for call in response["tool_calls"]:
        call_id = call["id"]
        try:
            arguments = json.loads(call["function"]["arguments"])  # expect: unvalidated-model-output
        except json.JSONDecodeError as error:
            logging.getLogger(__name__).exception("The model wrote malformed arguments")
            messages.append({"role": "tool", "tool_call_id": call_id, "content": f"The arguments are not valid JSON: {error}"})
            continue
        result = str(TOOLS["lookup"](arguments))
        messages.append({"role": "tool", "tool_call_id": call_id, "content": result})


def execute_tool(tool_call) -> str:
    try:
        arguments = json.loads(  # expect: unvalidated-model-output
            tool_call.function.arguments,
        )
    except json.JSONDecodeError as error:
        logging.getLogger(__name__).exception("The model wrote malformed arguments")
        return f"The arguments are not valid JSON: {error}"
    return str(TOOLS[tool_call.function.name](**arguments))


async def events(stream):
    buffer = ""
    async for event in stream:
        if event.type == "response.function_call_arguments.delta":
            buffer += event.delta
        elif event.type == "response.function_call_arguments.done":
            try:
                return json.loads(event.arguments)  # expect: unvalidated-model-output
            except json.JSONDecodeError as error:
                raise ValueError("The model wrote arguments in malformed JSON") from error
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
