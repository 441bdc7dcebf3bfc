"""Fields that are asked for by their name: getattr reads them as a dot does."""
import json

from openai import OpenAI

client = OpenAI(timeout=20)


def run(history, tools, functions):
    answer = client.responses.create(model="gpt-4.1-mini-2025-04-14", input=history, tools=tools, max_output_tokens=200)
    for item in answer.output:
        if item.type == "function_call":
            arguments = json.loads(getattr(item, "arguments", "{}"))  # expect: unvalidated-model-output
            yield functions.get(item.name), arguments


def options(settings):
    return json.loads(getattr(settings, "options", "{}"))
