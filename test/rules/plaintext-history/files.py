# Conversations written by hand into files, pickles, shelves and SQLite; encrypted, masked and counted ones are silent, and so are answers.
import io
import json
import pickle
import shelve
import sqlite3
from pathlib import Path

import aiofiles
from cryptography.fernet import Fernet
from langchain_core.chat_history import BaseChatMessageHistory
from langgraph.checkpoint.sqlite import SqliteSaver
from openai import OpenAI

from .privacy import redact

client = OpenAI(timeout=30)
vault = Fernet(Path("/run/secrets/vault").read_bytes())


def say(messages: list, folder: Path) -> str:
    response = client.chat.completions.create(model="gpt-4.1", messages=messages, max_tokens=300)
    answer = response.choices[0].message.content
    with open(folder / "turns.json", "w", encoding="utf-8") as f:
        json.dump(messages, f, indent=2)  # expect: plaintext-history
    with open(folder / "turns.jsonl", "a") as f:
        f.write(json.dumps({"id": 3, "turns": messages[-4:]}) + "\n")  # expect: plaintext-history
    (folder / "turns.txt").write_text("\n".join(m["content"] for m in messages))  # expect: plaintext-history
    with (folder / "turns.bin").open("wb") as handle:
        pickle.dump(messages, handle)  # expect: plaintext-history
    with shelve.open("sessions") as shelf:
        shelf["last"] = messages  # expect: plaintext-history
    (folder / "answer.md").write_text(answer)
    (folder / "turns.enc").write_bytes(vault.encrypt(json.dumps(messages).encode()))
    (folder / "turns.safe").write_text(json.dumps([redact(m["content"]) for m in messages]))
    (folder / "turns.count").write_text(str(len(messages)))
    (folder / "roles.json").write_text(json.dumps([m["role"] for m in messages]))
    memory = io.StringIO()
    json.dump(messages, memory)
    return answer


def masked(messages: list, path: Path) -> None:
    messages = redact(messages)
    path.write_text(json.dumps(messages))


class Memory:
    def __init__(self, path: str) -> None:
        self.path = path
        self.turns = []
        self.seen = {}

    def add(self, role: str, content: str) -> None:
        self.turns.append({"role": role, "content": content})
        self.seen[role] = len(content)

    def save(self) -> None:
        data = {"turns": self.turns, "saved": True}
        with open(self.path, "w") as f:
            f.write(  # expect: plaintext-history
                json.dumps(data),  # the whole list
            )
        with open(self.path + ".seen", "w") as f:
            json.dump(self.seen, f)

    async def save_later(self) -> None:
        async with aiofiles.open(self.path, "w") as f:
            await f.write(json.dumps(self.turns))  # expect: plaintext-history


class FileHistory(BaseChatMessageHistory):
    def add_messages(self, messages) -> None:
        Path("history.json").write_text(json.dumps([{"role": m.type, "content": m.content} for m in messages]))


sessions = {}


def remember(session_id: str, text: str) -> None:
    sessions.setdefault(session_id, []).append({"role": "user", "content": text})
    with open("sessions.json", "w") as f:
        json.dump(sessions, f)  # expect: plaintext-history


def checkpoints():
    return SqliteSaver(sqlite3.connect("checkpoints.db"))


def store(db: sqlite3.Connection, role: str, content: str, status: str) -> None:
    db.execute("CREATE TABLE IF NOT EXISTS messages (role TEXT, content TEXT)")
    db.execute("UPDATE tickets SET status = ?", (status,))
    db.execute("SELECT role, content FROM messages")


def report(path: Path, topic: str) -> None:
    text = client.responses.create(model="gpt-4.1", input=f"Write about {topic}", max_output_tokens=900).output_text
    path.write_text(text)
    path.with_suffix(".json").write_text(json.dumps({"topic": topic, "report": text}))
