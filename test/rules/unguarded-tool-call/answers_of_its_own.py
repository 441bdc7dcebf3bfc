# A registry out of sight whose answer says whether it failed, a branch that goes on talking, and one that asks a model as its tool.
import json

from anthropic import Anthropic

client = Anthropic(timeout=60)


async def turn(agent, message):
    for tool_call in message.tool_calls:
        result = await agent.tools.execute(tool_call.function.name, json.loads(tool_call.function.arguments))
        text = result.value if not result.is_error else f"Error: {result.error}"
        message.reply(text)


def talk(messages, tools):
    response = client.messages.create(model="claude-sonnet-4-5", max_tokens=500, tools=tools, messages=messages)
    for block in response.content:
        if block.type != "tool_use":
            continue
        if block.name == "opening_hours":
            hours = opening_hours(block.input["day"])
            messages.append({"role": "user", "content": [{"type": "tool_result", "tool_use_id": block.id, "content": hours}]})
            answer = client.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=messages)
            print(answer.content[0].text)
        elif block.name == "close":
            return


def summarize(messages, tools):
    response = client.messages.create(model="claude-sonnet-4-5", max_tokens=500, tools=tools, messages=messages)
    for block in response.content:
        if block.type == "tool_use" and block.name == "summary":
            answer = client.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=[{"role": "user", "content": block.input["text"]}])  # expect: unguarded-tool-call
            messages.append({"role": "user", "content": [{"type": "tool_result", "tool_use_id": block.id, "content": answer.content[0].text}]})


def opening_hours(day):
    return "closed" if day == "sunday" else "9 to 5"
