# One answer is what the program is there to write; what was said is not.
import json


def write_result(messages, path):
    answer = ""
    for message in reversed(messages):
        if message.get("role") == "assistant" and message.get("content"):
            answer = message["content"]
            break
    with open(path, "w") as f:
        json.dump({"status": "done", "result": answer}, f)


def write_both_ways(messages, path):
    messages.append({"role": "user", "content": input("> ")})
    try:
        work(messages)
        save(path, messages)  # expect: plaintext-history
    except OSError:
        save(path, messages)
        raise


def save(path, data):
    with open(path, "w") as f:
        json.dump(data, f)
