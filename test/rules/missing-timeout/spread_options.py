# Keyword dictionaries: literals, dictionaries filled in later, fields, helpers, and **kwargs whose callers are all in sight.
import os

import psycopg2
import requests


def literal(url, quick):
    options = {"headers": {"accept": "application/json"}}
    if quick:
        options["params"] = {"page": 1}
    requests.get(url, **options)  # expect: missing-timeout


def filled_later(url, quick):
    options = {"headers": {"accept": "application/json"}}
    if quick:
        options["timeout"] = 5
    requests.get(url, **options)


def computed_key(url, key):
    options = {}
    options[key] = 5
    requests.get(url, **options)


class Store:
    def __init__(self, options):
        self.given = options
        self.address = {"host": os.getenv("DB_HOST"), "dbname": "agents"}

    def connect(self):
        return psycopg2.connect(**self.address)  # expect: missing-timeout

    def connect_as_told(self):
        return psycopg2.connect(**self.given)


class Desk:
    def ticket(self, number):
        return self._send("GET", f"/tickets/{number}")

    def close(self, number):
        return self._send("POST", f"/tickets/{number}/close", json={"done": True})

    def search(self, words):
        return self._send_quickly("GET", "/search", params={"q": words}, timeout=5)

    def everything(self):
        return self._send_quickly("GET", "/tickets")

    def _send(self, method, path, **kwargs):
        return requests.request(method, f"https://desk.example.com{path}", **kwargs)  # expect: missing-timeout

    def _send_quickly(self, method, path, **kwargs):
        return requests.request(method, f"https://desk.example.com{path}", **kwargs)

    def send(self, method, path, **kwargs):
        """Anybody may call this with a timeout."""
        return requests.request(method, f"https://desk.example.com{path}", **kwargs)
