"""Arguments that a stream brings bit by bit, kept in a record for each call until the stream ends."""
import json

from openai import AsyncOpenAI

client = AsyncOpenAI(timeout=20)


async def turn(history, tools):
    stream = await client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history, tools=tools, stream=True, max_tokens=300)
    open_ones = {}
    async for piece in stream:
        for part in piece.choices[0].delta.tool_calls or []:
            if part.index not in open_ones:
                open_ones[part.index] = {"id": part.id, "name": part.function.name, "arguments": "", "seen": "{}"}
            open_ones[part.index]["arguments"] += part.function.arguments
    for _at, one in open_ones.items():
        yield one["name"], json.loads(one["arguments"])  # expect: unvalidated-model-output
    for one in open_ones.values():
        yield one["name"], json.loads(one["seen"])


def restored(rows):
    kept = {}
    for row in rows:
        kept[row.key] = {"arguments": ""}
        kept[row.key]["arguments"] += row.column
    return [json.loads(one["arguments"]) for one in kept.values()]
