# One line a message, put together before the file is written.
import json
from pathlib import Path

from anthropic import Anthropic

client = Anthropic(timeout=30)


def save(path: Path, history: list) -> None:
    lines = []
    for message in history:
        lines.append(json.dumps({"role": message["role"], "content": message["content"]}))
    path.write_text("\n".join(lines) + "\n")  # expect: plaintext-history


def save_usage(path: Path, usage: list) -> None:
    rows = []
    for entry in usage:
        rows.append(json.dumps({"model": entry["model"], "tokens": entry["tokens"]}))
    path.write_text("\n".join(rows))
