# What was there before passes for the model's answer: nobody learns that the model failed.
import logging

import requests
from openai import OpenAI

client = OpenAI(timeout=30)
logger = logging.getLogger(__name__)


def polish(text):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "user", "content": text}], max_tokens=300)
    return answer.choices[0].message.content


def reply_in_place(raw):
    try:
        final = polish(raw)
    except Exception:  # expect: swallowed-error
        final = raw
    return final


def reply(raw):
    try:
        return polish(raw)
    except Exception:  # expect: swallowed-error
        return raw


def reply_logged(raw):
    try:
        return polish(raw)
    except Exception as error:
        logger.warning("Polishing failed: %s", type(error).__name__)
        return raw


def reply_or_say_so(raw, apology_message):
    try:
        return polish(raw)
    except Exception:
        return apology_message


def reply_with_fallback(raw, fallback):
    try:
        return polish(raw)
    except Exception:
        return fallback


def price_or_default(product, default_price):
    try:
        return requests.get(f"https://shop.example.com/{product}", timeout=5).json()["price"]
    except Exception:
        return default_price


def next_page(url):
    failures = 0
    try:
        requests.get(url, timeout=5)
    except Exception:
        failures += 1
    return failures


def collect(urls):
    gone = []
    for url in urls:
        try:
            requests.get(url, timeout=5)
        except Exception:
            current = url
            gone.append(current)
    return gone
