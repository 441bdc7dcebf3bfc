# The file's own name says what is kept in it.
import json
import os

HISTORY_FILE = "conversation_history.json"
RUNS_FILE = "run_history.json"


def load_history():
    if os.path.exists(HISTORY_FILE):
        with open(HISTORY_FILE) as f:
            return json.load(f)
    return []


def append_history(entry):
    history = load_history()
    history.append(entry)
    with open(HISTORY_FILE, "w") as f:
        json.dump(history, f, indent=4)  # expect: plaintext-history


def append_run(entry):
    history = []
    history.append(entry)
    with open(RUNS_FILE, "w") as f:
        json.dump(history, f, indent=4)


def save_settings(settings):
    with open(HISTORY_FILE + ".settings", "w") as f:
        json.dump(settings, f)
