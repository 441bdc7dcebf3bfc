"""The same name where messages have roles."""
import json
from pathlib import Path

from openai import OpenAI

client = OpenAI(timeout=30)
STORE = Path("chat.json")


def save(history: list[dict]) -> None:
    STORE.write_text(json.dumps(history))  # expect: plaintext-history


def last_answer(history: list[dict]) -> str:
    return next(m["content"] for m in reversed(history) if m["role"] == "assistant")
