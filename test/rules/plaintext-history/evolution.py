"""Other things have histories as well: runs of an optimiser are nobody's words."""
import json
from pathlib import Path

from openai import OpenAI

client = OpenAI(timeout=30)
HISTORY_PATH = Path("evolution.json")


def save_history(history: list[dict]) -> None:
    HISTORY_PATH.write_text(json.dumps(history, indent=2))


def record(score: float, generation: int) -> None:
    save_history([{"score": score, "generation": generation}])
