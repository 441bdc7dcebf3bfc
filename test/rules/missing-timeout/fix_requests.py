# The fix on messy shapes: several lines, comments, trailing commas, nesting, one-line bodies.
import requests


def rates(): return requests.get("https://example.com/rates")  # expect: missing-timeout


def orders(token):
    response = requests.post(  # expect: missing-timeout
        "https://example.com/orders",
        headers={"Authorization": token},  # signed
    )
    return response


async def nested():
    return requests.get(requests.get("https://example.com").text)  # expect: missing-timeout, missing-timeout


def explicit():
    return requests.get("https://example.com", timeout=None, verify=True)  # expect: missing-timeout
