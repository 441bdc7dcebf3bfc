# What users asked, appended to a file by hand; documents that happen to be called text or content are silent.
import json
from pathlib import Path

from openai import OpenAI

client = OpenAI(timeout=30)


class Asked:
    def __init__(self, path: str) -> None:
        self.path = Path(path)

    def add(self, query: str, session_id: str) -> None:
        entry = {"query": query, "session": session_id}
        with self.path.open("a") as f:
            f.write(json.dumps(entry) + "\n")  # expect: plaintext-history


def keep_prompt(name: str, content: str) -> None:
    """Write the instructions that an assistant is given by its makers."""
    Path(f"prompts/{name}.md").write_text(content)


def handle_user_upload(user_id: str, text: str) -> None:
    Path(f"inbox/{user_id}.txt").write_text(text.strip())
