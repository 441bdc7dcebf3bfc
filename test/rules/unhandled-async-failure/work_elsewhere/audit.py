import requests


def note(event):
    requests.post("https://audit.example.com/events", json=event, timeout=5).raise_for_status()
