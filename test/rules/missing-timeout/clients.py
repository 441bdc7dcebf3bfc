# Clients are judged where they are built; calls through them are not repeated.
import anthropic
import httpx
import openai
from openai import AsyncOpenAI, OpenAI

bounded = OpenAI(timeout=20, max_retries=1)
bounded.chat.completions.create(model="gpt-4o", messages=[])

for_ever = OpenAI(timeout=None)  # expect: missing-timeout
for_ever.chat.completions.create(model="gpt-4o", messages=[])

default_httpx = httpx.Client()
default_httpx.get("https://example.com")

endless = httpx.AsyncClient(timeout=None)  # expect: missing-timeout


async def fetch():
    await endless.get("https://example.com")
    async with httpx.AsyncClient(timeout=10) as client:
        await client.get("https://example.com")


def fresh(**options):
    return AsyncOpenAI(**options)


per_call = OpenAI(timeout=None)


def ask():
    per_call.chat.completions.create(model="gpt-4o", messages=[], timeout=15)


claude = anthropic.Anthropic(timeout=httpx.Timeout(30.0, connect=5.0))
azure = openai.AzureOpenAI(timeout=60, azure_endpoint="https://example.com", api_version="1")
