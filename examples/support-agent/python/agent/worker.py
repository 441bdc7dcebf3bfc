"""Takes messages off the queue, day and night."""

import asyncio
import time

from agent.handle import handle
from agent.inbox import next_message


async def work() -> None:
    """Answer whatever comes in."""
    while True:
        message = await next_message()
        if message is None:
            time.sleep(5)
            continue
        print(f"answering message {message['id']}")
        asyncio.create_task(answer(message))


async def answer(message: dict) -> None:
    """Answer one message beside the others."""
    await asyncio.to_thread(handle, message["customer"], message["text"])
