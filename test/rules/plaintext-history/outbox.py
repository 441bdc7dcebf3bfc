# A draft in an outbox is the mail itself, and a question to a person is no conversation.
import sqlite3
from pathlib import Path


def draft(args: dict, outbox: Path) -> str:
    target = outbox / str(args.get("filename"))
    target.write_text("\n".join([f"To: {args.get('to')}", f"Subject: {args.get('subject')}", "", str(args.get("body"))]))
    return str(target)


def ask(db: sqlite3.Connection, run_id: str, question_text: str) -> None:
    db.execute("INSERT INTO questions (run_id, question_text, status) VALUES (?, ?, 'pending')", (run_id, question_text))
