"""Chats at a terminal that read through a parameter, so that tests can type."""
from collections.abc import Callable

from openai import OpenAI

client = OpenAI(timeout=20)


def chat(read: Callable[[str], str] = input):
    turns = []
    while True:
        text = read("> ")
        if text == "quit":
            return turns
        turns.append({"role": "user", "content": text})
        print(client.responses.create(model="gpt-4.1-mini-2025-04-14", input=turns[-10:], max_output_tokens=200).output_text)


def typed(input_func, turns):
    while True:
        turns.append({"role": "user", "content": input_func("> ")})
        print(client.responses.create(model="gpt-4.1-mini-2025-04-14", input=turns[-10:], max_output_tokens=200).output_text)


def worked(think=str, turns=()):
    while True:  # expect: unbounded-agent-loop
        text = think(turns)
        answer = client.responses.create(model="gpt-4.1-mini-2025-04-14", input=text, max_output_tokens=200).output_text
        if "done" in answer:
            return answer
