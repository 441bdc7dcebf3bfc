"""What people put aside to ask again is a list of theirs, not what was said."""
import sqlite3


def put_aside(user_id: int, name: str, user_query: str) -> None:
    with sqlite3.connect("app.db") as db:
        db.execute("INSERT INTO saved_questions (user_id, name, query) VALUES (?, ?, ?)", (user_id, name, user_query))


def note(user_id: int, user_query: str) -> None:
    with sqlite3.connect("app.db") as db:
        db.execute("INSERT INTO questions (user_id, query) VALUES (?, ?)", (user_id, user_query))  # expect: plaintext-history
