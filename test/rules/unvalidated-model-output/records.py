"""A model's text that travels in a record of the project's own."""
import json
from dataclasses import dataclass

from openai import AsyncOpenAI


@dataclass
class Reply:
    text: str
    tokens: int


class Draft:
    def __init__(self, body: str, author: str) -> None:
        self.words = body
        self.author = author


class Writer:
    def __init__(self) -> None:
        self._client = AsyncOpenAI(timeout=20)

    async def ask(self, wish: str) -> Reply:
        answer = await self._client.responses.create(model="gpt-4.1-mini-2025-04-14", input=wish, max_output_tokens=200)
        return Reply(text=answer.output_text, tokens=answer.usage.output_tokens)

    async def plan(self, wish: str) -> dict:
        reply = await self.ask(wish)
        return json.loads(reply.text)  # expect: unvalidated-model-output

    async def plan_by_helper(self, wish: str) -> dict:
        reply = await self.ask(wish)
        return _read(reply.text)

    async def draft(self, wish: str) -> Draft:
        answer = await self._client.responses.create(model="gpt-4.1-mini-2025-04-14", input=wish, max_output_tokens=200)
        return Draft(answer.output_text, '{"name": "desk"}')

    async def read_draft(self, wish: str):
        draft = await self.draft(wish)
        author = json.loads(draft.author)
        return json.loads(draft.words), author  # expect: unvalidated-model-output

    async def read_dict(self, wish: str):
        result = await self.as_dict(wish)
        stored = json.loads(result["settings"])
        return json.loads(result["body"]), stored  # expect: unvalidated-model-output

    async def as_dict(self, wish: str) -> dict:
        answer = await self._client.responses.create(model="gpt-4.1-mini-2025-04-14", input=wish, max_output_tokens=200)
        return {"body": answer.output_text, "settings": "{}"}

    async def guarded(self, wish: str) -> dict | None:
        reply = await self.ask(wish)
        try:
            return json.loads(reply.text)
        except json.JSONDecodeError:
            return None


def _read(text: str) -> dict:
    start, end = text.find("{"), text.rfind("}")
    if start != -1 and end != -1:
        text = text[start : end + 1]
    return json.loads(text)  # expect: unvalidated-model-output
