# A question further down tells of a failure only when it is about what the call would have given.
import requests


def reused_name(order, notes):
    try:
        answer = requests.get(f"https://stock.example.com/{order}", timeout=10).json()
        notes.append(answer["text"])
    except Exception:  # expect: swallowed-error
        pass
    answer = order.strip()
    if not answer:
        raise ValueError("An order needs a number")
    return notes


def reused_in_loop(order, notes):
    try:
        item = requests.get(f"https://stock.example.com/{order}", timeout=10).json()
        notes.append(item["text"])
    except Exception:  # expect: swallowed-error
        pass
    for item in notes:
        if item is None:
            print("An empty note was left out")
    return notes


def asked(order):
    answer = None
    try:
        answer = requests.get(f"https://stock.example.com/{order}", timeout=10).json()
    except Exception:
        pass
    if answer is None:
        raise LookupError(f"No stock for {order}")
    return answer


def tidied_first(order):
    answer = None
    try:
        answer = requests.get(f"https://stock.example.com/{order}", timeout=10).json()
    except Exception:
        pass
    answer = answer and answer.get("text")
    if not answer:
        raise LookupError(f"No stock for {order}")
    return answer
