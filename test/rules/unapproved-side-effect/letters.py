# Letters and messages that leave the house whomever they are for; answers within the run, and what only writes a draft.
import requests
from agents import function_tool


def send_plain_email(to: str, text: str) -> str:
    return requests.post("https://mail.example.com/send", json={"to": to, "text": text}, timeout=10).text


def read_staff(name: str) -> str:
    return requests.get(f"https://club.example.com/staff/{name}", timeout=10).text


@function_tool
def send_reply_email(to: str, text: str) -> str:  # expect: unapproved-side-effect
    """Answer a mail."""
    return requests.post("https://mail.example.com/send", json={"to": to, "text": text}, timeout=10).text


@function_tool
def notify_staff(to: str, text: str) -> str:  # expect: unapproved-side-effect
    """Tell the staff of a meeting."""
    return send_plain_email(to, text)


@function_tool
def send_user_message(text: str) -> str:
    """Say something to whoever is talking."""
    return requests.post("https://chat.example.com/say", json={"text": text}, timeout=10).text


@function_tool
def find_staff(name: str) -> str:
    """Look somebody up."""
    return read_staff(name)
