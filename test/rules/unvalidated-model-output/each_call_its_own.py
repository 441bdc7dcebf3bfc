# A helper gives back what this call hands it, whatever other calls do.
import json
from pathlib import Path

from openai import OpenAI

client = OpenAI(timeout=30)


def inside_fences(text):
    return text[text.index("{"):text.rindex("}") + 1]


def menu_from_model(question):
    answer = client.responses.create(model="gpt-4.1-2025-04-14", input=question, max_output_tokens=400)
    return json.loads(inside_fences(answer.output_text))  # expect: unvalidated-model-output


def menu_by_keyword(question):
    answer = client.responses.create(model="gpt-4.1-2025-04-14", input=question, max_output_tokens=400)
    return json.loads(inside_fences(text=answer.output_text))  # expect: unvalidated-model-output


def menu_from_file():
    return json.loads(inside_fences(Path("menu.md").read_text()))
