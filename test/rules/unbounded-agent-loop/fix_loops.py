# Fixes name a limit, count, and fail clearly.
from openai import OpenAI

client = OpenAI(timeout=30)


def endless(messages):
    while True:  # expect: unbounded-agent-loop
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
        if not reply.tool_calls:
            return reply.content
        messages.append(reply)


def until_flag(messages):
    done = False
    while not done:  # expect: unbounded-agent-loop
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
        done = not reply.tool_calls


def again(messages):
    reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
    if not reply.tool_calls:
        return reply.content
    messages.append(reply)
    return again(messages)  # expect: unbounded-agent-loop
