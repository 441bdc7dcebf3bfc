# Lookups that fail on a made-up name; their fixes.
import json

from anthropic import Anthropic
from openai import OpenAI

client = OpenAI(timeout=30)
claude = Anthropic(timeout=30)
TOOLS = {"search": print, "refund": print}


def turn(messages):
    response = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=messages)
    for call in response.choices[0].message.tool_calls:
        arguments = json.loads(call.function.arguments)
        if call.function.name not in TOOLS:
            messages.append({"role": "tool", "tool_call_id": call.id, "content": f"Unknown tool: {call.function.name}"})
            continue
        tool = TOOLS[call.function.name]  # expect: unknown-tool-name
        try:
            result = tool(**arguments)
        except Exception as error:
            result = {"error": str(error)}
        messages.append({"role": "tool", "tool_call_id": call.id, "content": str(result)})
