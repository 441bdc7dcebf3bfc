# One dated question with its answer, a session's messages, and rows of both; caches, quizzes and letters are none.
import json
import sqlite3
from datetime import datetime
from pathlib import Path

FILE = "runs.json"


def save_run(state: dict, runs: list) -> None:
    entry = {"timestamp": datetime.now().isoformat(), "goal": state.get("goal"), "full_report": state["logs"]}
    runs.append(entry)
    with open(FILE, "w") as f:
        json.dump(runs, f)  # expect: plaintext-history


def save_turn(user_input: str, reply: str) -> None:
    with open(FILE, "a") as f:
        f.write(json.dumps({"time": datetime.now().isoformat(), "asked": user_input, "response": reply}))  # expect: plaintext-history


def save_session(path: str, messages: list[dict], summary: str | None) -> None:
    payload = {"version": 1, "summary": summary, "messages": messages}
    with open(path, "w") as f:
        json.dump(payload, f)  # expect: plaintext-history


def save_thread(path: Path, messages: list[dict]) -> None:
    with path.with_suffix(".tmp").open("w", encoding="utf-8") as f:
        json.dump({"messages": messages}, f)  # expect: plaintext-history


def save_memory(path: str, messages: list[dict]) -> None:
    file = Path(path)
    beside = file.with_suffix(file.suffix + ".tmp")
    with beside.open("w", encoding="utf-8") as f:
        json.dump(messages, f)  # expect: plaintext-history


def save_outbox(path: str, messages: list[dict]) -> None:
    with open(path, "w") as f:
        json.dump({"messages": messages}, f)


def save_cards(cards: list) -> None:
    cards.append({"question": cards[0], "answer": cards[1]})
    with open("cards.json", "w") as f:
        json.dump(cards, f)


def keep(db: sqlite3.Connection, session: str, prompt: str, response: str) -> None:
    db.execute("INSERT INTO conversations (session_id, prompt, response, created_at) VALUES (?, ?, ?, ?)", (session, prompt, response, 0))  # expect: plaintext-history
    db.execute("INSERT INTO timings (model, response, created_at) VALUES (?, ?, ?)", ("m", 3, 0))
