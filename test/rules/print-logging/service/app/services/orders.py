# A service keeps this file for asking the shop: what it prints is the service's log.
import requests


def order(number: str) -> dict:
    try:
        return requests.get(f"https://shop.example.com/orders/{number}", timeout=10).json()
    except requests.RequestException as error:
        print(f"Order {number} could not be read: {error}")  # expect: print-logging
        raise
