# Fixes name a limit, count, and fail clearly.
from openai import OpenAI

MAX_AGENT_TURNS = 20

MAX_AGENT_STEPS = 20

client = OpenAI(timeout=30)


def endless(messages):
    for _step in range(MAX_AGENT_STEPS):  # expect: unbounded-agent-loop
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
        if not reply.tool_calls:
            return reply.content
        messages.append(reply)
    else:
        raise RuntimeError(f"No final answer after {MAX_AGENT_STEPS} steps")


def until_flag(messages):
    done = False
    steps = 0
    while not done:  # expect: unbounded-agent-loop
        if steps >= MAX_AGENT_STEPS:
            raise RuntimeError(f"No final answer after {MAX_AGENT_STEPS} steps")
        steps += 1
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
        done = not reply.tool_calls


def again(messages, turn=0):
    if turn >= MAX_AGENT_TURNS:
        raise RuntimeError(f"No final answer after {MAX_AGENT_TURNS} turns")
    reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
    if not reply.tool_calls:
        return reply.content
    messages.append(reply)
    return again(messages, turn + 1)  # expect: unbounded-agent-loop
