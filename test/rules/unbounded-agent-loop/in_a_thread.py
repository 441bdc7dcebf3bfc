# A model that is asked in a thread is asked all the same.
import asyncio

from anthropic import Anthropic

client = Anthropic(timeout=30)


async def work(messages, run_tool):
    while True:  # expect: unbounded-agent-loop
        answer = await asyncio.to_thread(client.messages.create, model="claude-sonnet-4-5", max_tokens=500, messages=messages)
        if answer.stop_reason != "tool_use":
            return answer
        messages.append({"role": "user", "content": [await run_tool(block) for block in answer.content]})


async def work_a_while(messages, run_tool):
    for _ in range(10):
        answer = await asyncio.to_thread(client.messages.create, model="claude-sonnet-4-5", max_tokens=500, messages=messages)
        if answer.stop_reason != "tool_use":
            return answer
        messages.append({"role": "user", "content": [await run_tool(block) for block in answer.content]})
    raise RuntimeError("no answer within ten rounds")


async def watch(queue, store):
    while True:
        item = await queue.get()
        await asyncio.to_thread(store.save, item)
