"""Numbers for the weekly report, asked for in words."""

import sqlite3

from agent.llm import client


def figures(question: str) -> list[tuple]:
    """Let the model write the query, and run it."""
    response = client.chat.completions.create(
        model="gpt-4o-2024-08-06",
        messages=[{"role": "user", "content": f"One SQLite query, nothing else: {question}"}],
        max_completion_tokens=400,
    )
    query = response.choices[0].message.content
    with sqlite3.connect("support.db") as database:
        return database.execute(query).fetchall()
