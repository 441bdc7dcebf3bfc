# What an editing tool writes is the user's file, whatever its parameter is called.
import json
from pathlib import Path

from langchain_core.messages import HumanMessage
from openai import OpenAI

client = OpenAI(timeout=30)


def overwrite(path: str, new_content: str) -> str:
    target = Path(path).resolve()
    final_new_content = new_content
    target.write_text(final_new_content, encoding="utf-8")
    return "written"


def restore(path: str, chat_messages: list[HumanMessage]) -> None:
    messages = [{"role": "user", "content": m.content} for m in chat_messages]
    Path(path).write_text(json.dumps(messages))  # expect: plaintext-history
