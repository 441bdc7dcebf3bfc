# The fix on messy shapes: several lines, comments, trailing commas, nesting, one-line bodies.
import requests


def rates(): return requests.get("https://example.com/rates", timeout=30)  # expect: missing-timeout


def orders(token):
    response = requests.post(  # expect: missing-timeout
        "https://example.com/orders",
        headers={"Authorization": token},  # signed
        timeout=30,
    )
    return response


async def nested():
    return requests.get(requests.get("https://example.com", timeout=30).text, timeout=30)  # expect: missing-timeout, missing-timeout


def explicit():
    return requests.get("https://example.com", timeout=30, verify=True)  # expect: missing-timeout
