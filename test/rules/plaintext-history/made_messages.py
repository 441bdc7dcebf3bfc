# A list that is made into messages on the way to the file.
import json


def keep(turns, path):
    with open(path, "w") as f:
        json.dump([{"role": t.role, "content": t.content} for t in turns], f)  # expect: plaintext-history


def keep_roles(turns, path):
    with open(path, "w") as f:
        json.dump([{"role": t.role, "length": len(t.content)} for t in turns], f)
