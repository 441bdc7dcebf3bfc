"""The order service: look an order up, pay money back."""

import requests

BASE = "https://orders.example.com"


def find_order(order_id: str) -> dict:
    """Return the order as the service knows it."""
    response = requests.get(f"{BASE}/orders/{order_id}")
    response.raise_for_status()
    return response.json()


def refund(order_id: str, amount: float) -> dict:
    """Pay the amount back to the customer."""
    response = requests.post(
        f"{BASE}/orders/{order_id}/refunds",
        json={"amount": amount},  # in euros
        timeout=30000,
    )
    response.raise_for_status()
    return response.json()
