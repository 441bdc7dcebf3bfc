# Tools chosen by comparison, with and without an answer for a name the model made up.
import json

from openai import OpenAI

client = OpenAI(timeout=30)


def turn(history):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_tokens=700)
    for tool_call in answer.choices[0].message.tool_calls or []:
        result = None
        args = json.loads(tool_call.function.arguments)
        if tool_call.function.name == "search":  # expect: unknown-tool-name
            result = search(args["query"])
        elif tool_call.function.name == "create_task":
            result = create_task(args["title"])
        history.append({"role": "tool", "tool_call_id": tool_call.id, "content": str(result)})


def asked(history):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_tokens=700)
    for tool_call in answer.choices[0].message.tool_calls or []:
        result = None
        args = json.loads(tool_call.function.arguments)
        if tool_call.function.name == "search":
            result = search(args["query"])
        elif tool_call.function.name == "create_task":
            result = create_task(args["title"])
        if result is None:
            result = "There is no such tool"
        history.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})


def answered_before(history):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_tokens=700)
    for tool_call in answer.choices[0].message.tool_calls or []:
        text = ""
        args = json.loads(tool_call.function.arguments)
        if tool_call.function.name == "search":
            found = search(args["query"])
        elif tool_call.function.name == "create_task":
            found = create_task(args["title"])
        else:
            history.append({"role": "tool", "tool_call_id": tool_call.id, "content": "There is no such tool"})
            continue
        if found.ok:
            if tool_call.function.name == "search":
                text = f"Found {found.count} notes"
            elif tool_call.function.name == "create_task":
                text = f"Wrote task {found.id}"
        history.append({"role": "tool", "tool_call_id": tool_call.id, "content": text})


def told_of_before(history):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_tokens=700)
    for tool_call in answer.choices[0].message.tool_calls or []:
        text = ""
        args = json.loads(tool_call.function.arguments)
        if tool_call.function.name == "search":
            found = search(args["query"])
        elif tool_call.function.name == "create_task":
            found = create_task(args["title"])
        else:
            print("There is no such tool")
        if tool_call.function.name == "search":  # expect: unknown-tool-name
            text = counted(found)
        elif tool_call.function.name == "create_task":
            text = written(found)
        history.append({"role": "tool", "tool_call_id": tool_call.id, "content": text})


def previewed(history):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_tokens=700)
    for tool_call in answer.choices[0].message.tool_calls or []:
        preview = None
        if tool_call.function.name == "delete_task":
            preview = f"DELETE {tool_call.function.arguments}"
        elif tool_call.function.name == "delete_all":
            preview = "DELETE EVERYTHING"
        history.append({"role": "tool", "tool_call_id": tool_call.id, "content": approve(tool_call, preview)})
