import asyncio
import time

from openai import OpenAI

client = OpenAI(timeout=30)


async def paced(messages):
    while True:  # expect: unbounded-agent-loop
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
        await asyncio.sleep(0)
        if not reply.tool_calls:
            return reply.content
        messages.append(reply)


def gentle(messages):
    while True:  # expect: unbounded-agent-loop
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message
        if not reply.tool_calls:
            break
        messages.append(reply)
        time.sleep(1.5)
    return messages


def watches(read_gauge):
    while True:
        verdict = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": read_gauge()}]).choices[0].message
        if verdict.content == "leak":
            return verdict
        time.sleep(60)


def serves(take):
    while True:
        take(client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "next"}]).choices[0].message)
        time.sleep(1)
