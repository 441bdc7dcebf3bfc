# Models that are asked over plain HTTP.
import json

import requests

URL = "https://openrouter.ai/api/v1/chat/completions"


def classify(text):
    response = requests.post(URL, json={"model": "mistral-small", "messages": [{"role": "user", "content": text}]}, timeout=30)  # expect: missing-token-limit
    response.raise_for_status()
    return response.json()


def short(text):
    return requests.post(URL, json={"model": "mistral-small", "max_tokens": 300, "messages": [{"role": "user", "content": text}]}, timeout=30)


def encoded(text):
    body = json.dumps({"model": "mistral-small", "messages": [{"role": "user", "content": text}]})
    return requests.post(URL, data=body, timeout=30)  # expect: missing-token-limit


def filled(text, limit):
    body = {"model": "mistral-small", "messages": [{"role": "user", "content": text}]}
    if limit:
        body["max_tokens"] = limit
    return requests.post(URL, json=body, timeout=30)


def own(text):
    return requests.post("http://localhost:11434/api/chat", json={"model": "llama3", "messages": [text]}, timeout=30)
