# A model that is asked in a thread is asked all the same.
import asyncio

from openai import OpenAI

client = OpenAI(timeout=30)


async def answer(messages):
    await asyncio.to_thread(client.chat.completions.create, model="gpt-4.1", messages=messages)  # expect: missing-token-limit
    await asyncio.to_thread(client.chat.completions.create, model="gpt-4.1", messages=messages, max_tokens=300)
