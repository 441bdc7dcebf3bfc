# Tools picked by comparison, by a name read out of the model's text, and by attribute.
import json
import re

import requests
from openai import OpenAI

client = OpenAI(timeout=30)


def stock(sku):
    return requests.get(f"https://warehouse.example.com/{sku}", timeout=5).json()


def greeting(name):
    return f"Hello {name}"


ACTIONS = {"stock": stock, "greeting": greeting}


def inline_chain(messages):
    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)
    for tool_call in response.choices[0].message.tool_calls:
        wanted = tool_call.function.name
        if wanted == "greeting":
            answer = greeting("you")
        elif wanted == "stock":
            answer = stock("A-1")  # expect: unguarded-tool-call
        else:
            answer = "unknown tool"
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": str(answer)})


def guarded_chain(messages):
    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)
    for tool_call in response.choices[0].message.tool_calls:
        try:
            answer = stock("A-1") if tool_call.function.name == "stock" else "unknown tool"
        except requests.RequestException as error:
            answer = str(error)
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": str(answer)})


def pick(name, arguments):
    if name == "stock":
        return stock(arguments["sku"])
    return greeting(arguments["who"])


def pick_safely(name, arguments):
    try:
        if name == "stock":
            return stock(arguments["sku"])
        return greeting(arguments["who"])
    except Exception as error:
        return {"error": str(error)}


def harmless(name, arguments):
    if name == "greeting":
        return greeting(arguments["who"])
    return "unknown tool"


def handed_over(response):
    for block in response.content:
        if block.type == "tool_use":
            yield pick(block.name, block.input)  # expect: unguarded-tool-call
            yield pick_safely(block.name, block.input)
            yield harmless(block.name, block.input)


def from_text(question):
    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": question}])
    for action, argument in re.findall(r"Action: (\w+): (.*)", response.choices[0].message.content):
        if action in ACTIONS:
            return ACTIONS[action](argument)  # expect: unguarded-tool-call


def from_json(question):
    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": question}])
    try:
        plan = json.loads(response.choices[0].message.content)
    except ValueError:
        return "no plan"
    tool = ACTIONS.get(plan["tool"])
    if tool is None:
        return "unknown tool"
    return tool(plan["input"])  # expect: unguarded-tool-call


class Desk:
    def answer(self, message):
        for call in message.tool_calls:
            method = getattr(self, f"tool_{call.function.name}", None)
            if method is not None:
                yield method(call)  # expect: unguarded-tool-call
            yield {"stock": stock}[call.function.name.lower()]("A-1")  # expect: unguarded-tool-call


def plain_comparison(kind):
    if kind == "stock":
        return stock("A-1")
    return None
