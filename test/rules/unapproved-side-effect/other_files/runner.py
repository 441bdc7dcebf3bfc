# The table stands in another file, and nobody is asked here either.
import json

from club_tools import TOOL_HANDLERS


def run(message):
    for call in message.tool_calls:
        handler = TOOL_HANDLERS.get(call.function.name)
        if handler is not None:
            print(handler(**json.loads(call.function.arguments)))  # expect: unapproved-side-effect
