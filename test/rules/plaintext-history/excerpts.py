# The start of what was said stands in a list; all of it is the conversation.
import json


def keep_title(session_id, user_input, path):
    with open(path, "w") as f:
        json.dump({"id": session_id, "title": user_input[:50]}, f)


def keep_all(session_id, user_input, path):
    with open(path, "w") as f:
        json.dump({"id": session_id, "input": user_input[:5000]}, f)  # expect: plaintext-history
