# A number read from a group that matched digits alone cannot fail.
import re

from openai import OpenAI

client = OpenAI(timeout=30)
STARS = re.compile(r"(?P<stars>[1-5]) of 5")


def review(text):
    return client.chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "user", "content": text}], max_tokens=50).choices[0].message.content


def score(text):
    answer = review(text)
    found = re.search(r"SCORE:\s*(\d+)", answer, re.IGNORECASE)
    return int(found.group(1)) if found else 5


def time_of_day(text):
    found = re.search(r"\b(\d{1,2})(?::([0-9]{2}))?\s*(am|pm)?", review(text))
    if not found:
        return None
    return int(found.group(1)) * 60 + (int(found.group(2)) if found.group(2) else 0)


def stars(text):
    found = STARS.search(review(text))
    return int(found["stars"]) if found else 0


def weight(text):
    found = re.match(r"(-?\d+(?:\.\d+)?) kg", review(text))
    if found is None:
        return 0.0
    return float(found.group(1))


def amount(text):
    found = re.search(r"TOTAL: ([\d.,]+)", review(text))
    if found is None:
        return 0.0
    return float(found.group(1))  # expect: unvalidated-model-output


def half(text):
    found = re.search(r"TOTAL: (\d+(?:\.\d+)?)", review(text))
    if found is None:
        return 0
    return int(found.group(1))  # expect: unvalidated-model-output
