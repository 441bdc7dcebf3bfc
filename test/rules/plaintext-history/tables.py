"""Rows of a CSV file hold what people asked and what came back."""
import csv
from datetime import datetime


def keep(path: str, user_id: int, question: str, bot_answer: str, vote: str) -> None:
    with open(path, "a", newline="") as f:
        writer = csv.DictWriter(f, fieldnames=["timestamp", "user_id", "question", "bot_answer", "vote"])
        writer.writerow({"timestamp": datetime.now(), "user_id": user_id, "question": question, "bot_answer": bot_answer, "vote": vote})  # expect: plaintext-history


def count(path: str, day: str, total: int) -> None:
    with open(path, "a", newline="") as f:
        csv.writer(f).writerow([day, total])
