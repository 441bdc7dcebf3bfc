# Fixes give each helper the limit and the pause it lacks.
import requests
from retry import retry as simple_retry
from tenacity import retry


@retry  # expect: unbounded-retry
def bare(url):
    return requests.get(url, timeout=30)


@retry(reraise=True)  # expect: unbounded-retry
def configured(url):
    return requests.get(url, timeout=30)


@simple_retry(requests.RequestException)  # expect: unbounded-retry
def simple(url):
    return requests.get(url, timeout=30)


def by_hand(url):
    while True:  # expect: unbounded-retry
        try:
            return requests.get(url, timeout=30)
        except requests.RequestException as error:
            print(error)
