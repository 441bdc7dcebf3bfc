# A model that is asked in a thread is asked all the same.
import asyncio

from openai import OpenAI

client = OpenAI(timeout=30)


async def answer(messages):
    response = await asyncio.to_thread(client.chat.completions.create, model="gpt-4.1", messages=messages, max_tokens=300)
    return response.choices[0].message.content  # expect: unchecked-finish-reason
