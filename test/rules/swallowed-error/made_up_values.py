# A value made up in the place of what the call would have given; and defaults that say what they are.
import requests


def rating(dish):
    try:
        found = requests.get(f"https://desk.example.com/{dish}", timeout=3).json()
    except Exception:  # expect: swallowed-error
        found = {"stars": 4.5, "votes": []}
    return found


def language(text):
    try:
        spoken = requests.post("https://desk.example.com/languages", json={"text": text}, timeout=3).text
    except Exception:  # expect: swallowed-error
        spoken = "english"
    return spoken


def state_of(desk):
    try:
        status = requests.get(f"https://desk.example.com/{desk}", timeout=3).text
    except Exception:
        status = "closed"
    return status


def price(dish):
    try:
        found = requests.get(f"https://desk.example.com/{dish}", timeout=3).json()
    except Exception:
        found = {"error": "no price"}
    return found


def counted(dish):
    found = "open"
    try:
        requests.get(f"https://desk.example.com/{dish}", timeout=3)
    except Exception as error:
        found = str(error)
    return found
