"""Looks for an answer in the help pages until it is content."""

from agent.llm import client
from agent.pages import find_pages

DONE = "DONE"


def research(question: str) -> str:
    """Ask, read, ask again, until the model says it is done."""
    notes = ""
    while True:
        response = client.chat.completions.create(
            model="gpt-4o-2024-08-06",
            messages=[{"role": "user", "content": f"Question: {question}\nNotes: {notes}\nName a topic to look up, or say {DONE}."}],
            max_completion_tokens=200,
        )
        topic = response.choices[0].message.content or ""
        if topic.startswith(DONE):
            return notes
        notes += find_pages(topic)
