# The same outside a service's folders: a command may show it to somebody.
import requests


def order(number: str) -> dict:
    print(f"Reading order {number}")
    return requests.get(f"https://shop.example.com/orders/{number}", timeout=10).json()
