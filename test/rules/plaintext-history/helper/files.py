# Helpers that write what they are given.
import json
from json import dumps as as_text
from pathlib import Path


def write_json(path, data):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w") as f:
        json.dump(data, f, indent=2)


def save_text(path, data):
    Path(path).write_text(json.dumps(data))


def save_lines(path, data):
    Path(path).write_text(as_text(data) + "\n")


def write_sealed(path, data, vault):
    Path(path).write_bytes(vault.encrypt(json.dumps(data).encode()))


def store_count(path, data):
    with open(path, "w") as f:
        json.dump({"count": len(data)}, f)


def write_state(path, state):
    write_json(path, state)
