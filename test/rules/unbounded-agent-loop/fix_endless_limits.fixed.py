import math

from openai import OpenAI

client = OpenAI(timeout=30)


async def stay(
    messages,
    max_rounds: float = 20,  # the guests decide
    *,
    tone="kind",
):
    seen = 0
    while seen < max_rounds and messages:  # expect: unbounded-agent-loop
        seen += 1
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
        if not reply.tool_calls:
            return reply.content
        messages.append(reply)


def visit(messages, max_rounds=20, **options):
    for_now = 0
    while for_now < max_rounds:  # expect: unbounded-agent-loop
        for_now += 1
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages, **options).choices[0].message
        if not reply.tool_calls:
            return reply.content
        messages.append(reply)
