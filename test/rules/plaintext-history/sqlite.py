# Messages in SQLite by hand: the columns say so, or the value does.
import json
import sqlite3


class Log:
    def __init__(self) -> None:
        self.db = sqlite3.connect("chat.db")

    def add(self, session: str, role: str, content: str) -> None:
        self.db.execute("CREATE TABLE IF NOT EXISTS messages (session TEXT, role TEXT, content TEXT)")
        self.db.execute(  # expect: plaintext-history
            "INSERT INTO messages (session, role, content) VALUES (?, ?, ?)",
            (session, role, content),
        )

    def keep(self, session: str, turns: list) -> None:
        turns.append({"role": "user", "content": session})
        self.db.execute("UPDATE sessions SET turns = ? WHERE id = ?", (json.dumps(turns), session))  # expect: plaintext-history

    def grant(self, user: str, role: str) -> None:
        self.db.execute("INSERT INTO members (user, role) VALUES (?, ?)", (user, role))

    def load(self, session: str) -> list:
        return self.db.execute("SELECT role, content FROM messages WHERE session = ?", (session,)).fetchall()
