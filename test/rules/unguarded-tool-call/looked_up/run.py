# The tool is fetched by a function of the project.
import json

from tools import find_tool


def run(message):
    results = []
    for call in message.tool_calls:
        tool = find_tool(call.function.name)
        if tool is None:
            results.append("unknown tool")
            continue
        results.append(tool(**json.loads(call.function.arguments)))  # expect: unguarded-tool-call
    return results
