# Fixes log the failure before the handler goes on.
import logging

import requests

logger = logging.getLogger(__name__)


def rates(url):
    try:
        return requests.get(url, timeout=30).json()
    except Exception:  # expect: swallowed-error
        # an empty answer is fine here
        return {}


def notify(url):
    try:
        requests.post(url, timeout=30)
    except Exception: pass  # expect: swallowed-error


def lines(urls):
    for url in urls:
        try:
            requests.post(url, timeout=30)
        except Exception:  # expect: swallowed-error
            continue
