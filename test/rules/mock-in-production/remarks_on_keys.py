# A key that a local server does not look at, and data shown before it is kept, pretend nothing.
import requests


def local_model(base):
    # Local servers take a dummy API key.
    return {"base": base, "key": "none"}


def send_refund(order):  # expect: mock-in-production
    # Returns mock data until the gateway is there.
    return {"order": order, "state": "refunded"}
