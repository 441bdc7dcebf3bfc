# Models on a machine of one's own send no bill.
import os

import ollama
from openai import OpenAI

client = OpenAI(base_url=os.getenv("MODEL_URL", "http://localhost:8000/v1"), api_key="unused", timeout=30)


def answer(question):
    return client.chat.completions.create(model="qwen2.5", messages=question, max_tokens=500).choices[0].message.content or ""


def local(question):
    return ollama.chat(model="llama3.2", messages=question)["message"]["content"]
