# Uses clients built in clients.py: their timeouts are known from there.
from clients import endless, fetch_json, http, llm


def run(text):
    llm.chat.completions.create(model="gpt-4o", messages=[])
    endless.chat.completions.create(model="gpt-4o", messages=[])
    http.get("https://example.com")  # expect: missing-timeout
    return fetch_json("https://example.com")
