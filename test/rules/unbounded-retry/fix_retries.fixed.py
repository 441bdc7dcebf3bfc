# Fixes give each helper the limit and the pause it lacks.
import requests
from retry import retry as simple_retry
from tenacity import retry
from tenacity import stop_after_attempt
from tenacity import wait_exponential

MAX_ATTEMPTS = 5


@retry(stop=stop_after_attempt(5), wait=wait_exponential(max=30))  # expect: unbounded-retry
def bare(url):
    return requests.get(url, timeout=30)


@retry(reraise=True, stop=stop_after_attempt(5), wait=wait_exponential(max=30))  # expect: unbounded-retry
def configured(url):
    return requests.get(url, timeout=30)


@simple_retry(requests.RequestException, tries=5, delay=1, backoff=2)  # expect: unbounded-retry
def simple(url):
    return requests.get(url, timeout=30)


def by_hand(url):
    for _attempt in range(MAX_ATTEMPTS):  # expect: unbounded-retry
        try:
            return requests.get(url, timeout=30)
        except requests.RequestException as error:
            print(error)
    else:
        raise RuntimeError(f"No success after {MAX_ATTEMPTS} attempts")
