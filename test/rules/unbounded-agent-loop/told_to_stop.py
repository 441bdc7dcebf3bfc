# Rounds that a person types, read in a thread, and rounds that go on until somebody tells the worker to stop.
import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI(timeout=20)


async def answer(history):
    made = await client.chat.completions.create(model="gpt-4o-2024-08-06", max_completion_tokens=300, messages=history)
    return made.choices[0].message.content


async def talk(history):
    while True:
        history.append({"role": "assistant", "content": await answer(history)})
        history.append({"role": "user", "content": await asyncio.to_thread(input, "you: ")})


class Crew:
    def __init__(self, size):
        self.size = size
        self.stop_event = asyncio.Event()
        self.settled_event = asyncio.Event()

    async def work(self, history):
        return await answer(history)

    async def drain(self, history, waiting):
        while True:
            await asyncio.gather(*[self.work(history) for _ in range(self.size)])
            if self.stop_event is not None and self.stop_event.is_set():
                break
            if await waiting() == 0:
                break

    async def settle(self, history):
        while True:  # expect: unbounded-agent-loop
            history.append({"role": "assistant", "content": await self.work(history)})
            if self.settled_event.is_set():
                break
