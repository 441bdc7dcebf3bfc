# Dispatchers that turn what their tools raise into an answer, and one that minds only the arguments.
import json
import os

TOOLS = {"list": os.listdir, "stat": os.stat}


def run_tool(name, arguments):
    tool = TOOLS.get(name)
    if tool is None:
        return f"Unknown tool: {name}"
    try:
        return tool(**arguments)
    except TypeError as error:
        return f"Bad arguments: {error}"
    except (ValueError, OSError, AttributeError) as error:
        return f"Tool failed: {error}"


def execute_tool_call(name, arguments_json):
    try:
        arguments = json.loads(arguments_json)
    except json.JSONDecodeError:
        return "Arguments are no JSON."
    return run_tool(name, arguments)


def execute_tool_raw(name, arguments_json):
    try:
        arguments = json.loads(arguments_json)
    except ValueError:
        return "Arguments are no JSON."
    tool = TOOLS.get(name)
    return tool(**arguments) if tool else "Unknown tool"  # expect: unguarded-tool-call
