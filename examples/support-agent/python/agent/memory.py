"""What the agent remembers of a conversation."""

import json

from agent.llm import client

history: list[dict] = []


def remember(role: str, content: str) -> None:
    """Keep a turn, and the whole conversation on disk for the next start."""
    history.append({"role": role, "content": content})
    with open("conversations.json", "w", encoding="utf-8") as file:
        json.dump(history, file)


def chat(text: str) -> str:
    """Answer with everything ever said in mind."""
    remember("user", text)
    response = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=history, max_completion_tokens=800)
    reply = response.choices[0].message.content or ""
    remember("assistant", reply)
    return reply
