# The same table, behind a question.
import json

from club_tools import TOOL_HANDLERS


def run(message):
    for call in message.tool_calls:
        handler = TOOL_HANDLERS.get(call.function.name)
        if handler is not None and input(f"Run {call.function.name}? [y/N] ") == "y":
            print(handler(**json.loads(call.function.arguments)))
