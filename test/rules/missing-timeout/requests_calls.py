# requests has no default timeout, however the function is spelled.
import requests
import requests as r
from requests import get, Session
from requests import post as send

requests.get("https://example.com")  # expect: missing-timeout
requests.get("https://example.com", timeout=5)
requests.get("https://example.com", timeout=None)  # expect: missing-timeout
requests.get("https://example.com", timeout=(3, 10))
r.put("https://example.com", data={})  # expect: missing-timeout
get("https://example.com")  # expect: missing-timeout
send("https://example.com", json={"a": 1}, timeout=2.5)
requests.request("GET", "https://example.com")  # expect: missing-timeout

LIMIT = 10
requests.get("https://example.com", timeout=LIMIT)

session = Session()
session.get("https://example.com")  # expect: missing-timeout
session.post("https://example.com", timeout=LIMIT)

with requests.Session() as s:
    s.delete("https://example.com")  # expect: missing-timeout


def configured(url, **kwargs):
    return requests.get(url, **kwargs)


def spread(url):
    options = {"timeout": 5}
    return requests.get(url, **options)


def spread_without(url):
    options = {"verify": True}
    return requests.get(url, **options)  # expect: missing-timeout


def passed_in(url, timeout):
    return requests.get(url, timeout=timeout)
