# Clients left on a long default, in the shapes people build them; their fixes.
import os
from functools import lru_cache

import openai
from anthropic import Anthropic, AsyncAnthropic
from openai import AsyncOpenAI, OpenAI

client = OpenAI(timeout=30)  # expect: implicit-timeout
keyed = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=30,)  # expect: implicit-timeout
both = (AsyncOpenAI(base_url="https://models.example.com/v1", timeout=30), Anthropic(max_retries=1, timeout=30))  # expect: implicit-timeout, implicit-timeout


class Planner:
	def __init__(self, settings):
		self.settings = settings
		self.llm = openai.AsyncOpenAI(  # expect: implicit-timeout
			api_key=settings.key,  # from the vault
			max_retries=4,
			timeout=30
		)

	async def plan(self, goal):
		return await self.llm.responses.create(model="gpt-4.1-2025-04-14", input=goal)


@lru_cache
def shared(): return AsyncAnthropic(timeout=30)  # expect: implicit-timeout


def given(**options):
    return OpenAI(**options)


def ask(question):
    return client.chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "user", "content": question}])


def others(question):
    keyed.responses.create(model="gpt-4o-2024-08-06", input=question)
    both[0].responses.create(model="gpt-4o-2024-08-06", input=question)
    return shared()
