# Answers that are compared or asserted: an error answer is noticed.
import requests


def is_valid(payment):
    answer = requests.post("https://pay.example.com/verify", data=payment, timeout=10)
    return answer.text.strip().lower() == "valid"


def smoke():
    rows = requests.get("https://shop.example.com/orders", timeout=10).json()
    assert len(rows["items"]) == 3


def same_text_used(url):
    answer = requests.get(url, timeout=10)  # expect: unchecked-response-status
    return answer.text.strip().lower()
