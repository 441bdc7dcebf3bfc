# Loops that end when the model says so, and the many ways to bound one.
import asyncio
import itertools
import time

import anthropic
from openai import OpenAI

client = OpenAI(timeout=30)
claude = anthropic.Anthropic(timeout=30)
TOOLS = {"refund": print}
MAX_TURNS = 10


def ask(messages):
    return client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message


def endless(messages):
    while True:  # expect: unbounded-agent-loop
        reply = ask(messages)
        if not reply.tool_calls:
            return reply.content
        for call in reply.tool_calls:
            messages.append({"role": "tool", "content": str(TOOLS[call.function.name](call.function.arguments))})


def until_stop_reason(messages):
    response = claude.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=messages)
    while response.stop_reason == "tool_use":  # expect: unbounded-agent-loop
        messages.append({"role": "assistant", "content": response.content})
        response = claude.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=messages)
    return response


def until_flag(messages):
    done = False
    while not done:  # expect: unbounded-agent-loop
        reply = ask(messages)
        done = not reply.tool_calls
        messages.append(reply)


def counted_for_ever(messages):
    for step in itertools.count():  # expect: unbounded-agent-loop
        reply = ask(messages)
        if "DONE" in reply.content:
            return reply


def repairing(prompt):
    while True:  # expect: unbounded-agent-loop
        reply = ask([{"role": "user", "content": prompt}])
        try:
            return int(reply.content)
        except ValueError:
            continue


def by_range(messages):
    for _ in range(MAX_TURNS):
        reply = ask(messages)
        if not reply.tool_calls:
            return reply.content
    raise RuntimeError("No answer")


def by_condition(messages):
    turn = 0
    while turn < 10:
        ask(messages)
        turn += 1


def by_counter(messages):
    n = 0
    while True:
        n += 1
        reply = ask(messages)
        if not reply.tool_calls or n == 8:
            return reply


def by_deadline(messages):
    started = time.monotonic()
    while True:
        reply = ask(messages)
        if not reply.tool_calls:
            return reply
        if time.monotonic() - started > 120:
            raise TimeoutError


def by_budget(messages):
    spent = 0
    while True:
        response = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
        spent += response.usage.total_tokens
        if spent > 50_000:
            raise RuntimeError("Budget used up")
        if not response.choices[0].message.tool_calls:
            return response


def by_size(messages):
    while True:
        reply = ask(messages)
        messages.append(reply)
        if len(messages) > 40:
            return reply


def by_guard(messages, budget):
    while True:
        budget.check_budget()
        reply = ask(messages)
        if not reply.tool_calls:
            return reply


async def by_timeout(messages):
    async with asyncio.timeout(60):
        while True:
            reply = ask(messages)
            if not reply.tool_calls:
                return reply


def chat():
    messages = []
    while True:
        messages.append({"role": "user", "content": input("> ")})
        print(ask(messages).content)


async def serve(websocket):
    while True:
        text = await websocket.receive_text()
        await websocket.send_text(ask([{"role": "user", "content": text}]).content)


def work(queue):
    while True:
        job = queue.get()
        ask(job)


def nightly():
    while True:
        ask([{"role": "user", "content": "Summarise the day"}])
        time.sleep(86_400)


def over_data(texts):
    for text in texts:
        ask([{"role": "user", "content": text}])


def drain(pending):
    while pending:
        ask(pending.pop())


def poll(run_id, thread_id):
    while True:
        run = client.beta.threads.runs.retrieve(run_id, thread_id=thread_id)
        if run.status == "completed":
            return run
