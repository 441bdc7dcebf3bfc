# A line in the log says that nothing was sent, because nobody has set the service up.
import os

import requests

PUSH_KEY = os.environ.get("PUSH_KEY")
PUSH_CONFIGURED = PUSH_KEY is not None
DRY_RUN = os.environ.get("DRY_RUN") == "1"


def notify(to: str, text: str) -> str:
    if PUSH_CONFIGURED:
        requests.post("https://push.example.com", json={"to": to, "text": text}, timeout=10).raise_for_status()
        return "sent"
    else:
        print(f"[MOCK PUSH] {len(text)} characters")  # expect: mock-in-production
        return "sent"


def notify_dry(to: str, text: str) -> str:
    if not DRY_RUN:
        requests.post("https://push.example.com", json={"to": to, "text": text}, timeout=10).raise_for_status()
    else:
        print(f"[MOCK PUSH] {len(text)} characters")
    return "sent"


def notify_or_say(to: str, text: str) -> str:
    if PUSH_CONFIGURED:
        requests.post("https://push.example.com", json={"to": to, "text": text}, timeout=10).raise_for_status()
        return "sent"
    print("Push is not configured")
    return "not configured"
