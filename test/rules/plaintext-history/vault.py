# Messages in SQLite that are encrypted before the insert.
import sqlite3

from cryptography.fernet import Fernet


def add(db: sqlite3.Connection, vault: Fernet, role: str, content: str) -> None:
    sealed = vault.encrypt(content.encode())
    db.execute("INSERT INTO messages (role, content) VALUES (?, ?)", (role, sealed))
