# One attribute that may be any of several clients: only one of them has the call.
import boto3
import openai
from fastapi import FastAPI

app = FastAPI()


class Answers:
    def __init__(self, provider):
        if provider == "openai":
            self.client = openai.OpenAI(timeout=30)
        elif provider == "bedrock":
            self.client = boto3.client("bedrock-runtime")
        else:
            raise ValueError(provider)

    async def answer(self, messages):
        return self.client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)  # expect: blocking-call-in-async


class Waiting:
    def __init__(self, provider):
        self.client = openai.AsyncOpenAI(timeout=30) if provider == "openai" else openai.AsyncAzureOpenAI(timeout=30)

    async def answer(self, messages):
        return await self.client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)
