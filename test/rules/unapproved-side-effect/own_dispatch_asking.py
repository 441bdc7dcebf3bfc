# The file that runs the tools asks somebody first.
import json

import openai
import requests

client = openai.OpenAI()


def delete_member(member):
    requests.delete(f"https://club.example.com/members/{member}", timeout=10)
    return "gone"


HANDLERS = {"delete_member": delete_member}


def ask(messages):
    answer = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)
    for call in answer.choices[0].message.tool_calls or []:
        handler = HANDLERS.get(call.function.name)
        if handler is None or input(f"Run {call.function.name}? [y/N] ") != "y":
            continue
        handler(**json.loads(call.function.arguments))
