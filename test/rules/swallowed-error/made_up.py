# Answers made up in a handler: a figure, and a no to a question that nobody could ask. A no that means "not done" tells.
import requests
from openai import OpenAI

client = OpenAI(timeout=30)


def check_availability(day):
    try:
        return requests.get(f"https://desk.example.com/{day}", timeout=3).json()["free"]
    except Exception:  # expect: swallowed-error
        return False


def slot_exists(day):
    try:
        return len(requests.get(f"https://desk.example.com/{day}", timeout=3).json()) > 0
    except Exception:  # expect: swallowed-error
        return False


def relevance(text):
    try:
        answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "user", "content": text}], max_tokens=5)
        return float(answer.choices[0].message.content)
    except Exception:  # expect: swallowed-error
        return 0.5


def post_note(text):
    try:
        requests.post("https://desk.example.com/notes", json={"text": text}, timeout=3).raise_for_status()
        return True
    except Exception:
        return False


def reserve(day):
    try:
        return requests.post(f"https://desk.example.com/{day}", timeout=3).json()["reserved"]
    except Exception:
        return False


def check_sent(note):
    try:
        return requests.get(f"https://desk.example.com/notes/{note}", timeout=3).ok
    except Exception:
        return False


def main():
    try:
        requests.post("https://desk.example.com/close", timeout=3)
    except Exception:
        return 2
    return 0


def has_subscription(customer):
    try:
        rows = requests.get(f"https://desk.example.com/{customer}/plans", timeout=3).json()
        return len(rows) > 0
    except Exception:  # expect: swallowed-error
        return False


def is_member(customer):
    try:
        row = requests.get(f"https://desk.example.com/{customer}", timeout=3).json()
        return row is not None
    except Exception:  # expect: swallowed-error
        return False


def is_up():
    try:
        return requests.get("https://desk.example.com/health", timeout=3).status_code == 200
    except Exception:
        return False


def is_sent(note):
    try:
        requests.post("https://desk.example.com/notes", json={"text": note}, timeout=3)
        return True
    except Exception:
        return False
