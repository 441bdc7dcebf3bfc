# Retry helpers and hand-written retries, endless and bounded.
import time

import backoff
import requests
from retry import retry as simple_retry
from tenacity import retry, stop_after_attempt, stop_never, wait_exponential

from settings import LIMITS


@retry  # expect: unbounded-retry
def bare(url):
    return requests.get(url, timeout=30)


@retry(wait=wait_exponential(max=30))  # expect: unbounded-retry
def no_stop(url):
    return requests.get(url, timeout=30)


@retry(stop=stop_never, wait=wait_exponential(max=30))  # expect: unbounded-retry
def never(url):
    return requests.get(url, timeout=30)


@retry(stop=stop_after_attempt(3))  # expect: unbounded-retry
def no_pause(url):
    return requests.get(url, timeout=30)


@backoff.on_exception(backoff.expo, requests.RequestException)  # expect: unbounded-retry
def backed_off(url):
    return requests.get(url, timeout=30)


@simple_retry(requests.RequestException, delay=2)  # expect: unbounded-retry
def simple(url):
    return requests.get(url, timeout=30)


def by_hand(url):
    while True:  # expect: unbounded-retry
        try:
            return requests.get(url, timeout=30)
        except requests.RequestException:
            time.sleep(5)


def again(url):
    try:
        return requests.get(url, timeout=30)
    except requests.RequestException:
        return again(url)  # expect: unbounded-retry


@retry(stop=stop_after_attempt(3), wait=wait_exponential(max=30))
def bounded(url):
    return requests.get(url, timeout=30)


@retry(**LIMITS)
def unknown(url):
    return requests.get(url, timeout=30)


@backoff.on_exception(backoff.expo, requests.RequestException, max_tries=4)
def bounded_backoff(url):
    return requests.get(url, timeout=30)


def counted(url):
    attempt = 0
    while True:
        try:
            return requests.get(url, timeout=30)
        except requests.RequestException:
            attempt += 1
            if attempt == 5:
                raise
            time.sleep(2**attempt)


def with_depth(url, attempt=0):
    try:
        return requests.get(url, timeout=30)
    except requests.RequestException:
        if attempt >= 3:
            raise
        return with_depth(url, attempt + 1)


def service(url):
    while True:
        try:
            requests.post(url, timeout=30)
        except requests.RequestException:
            print("The report will be sent later")
        time.sleep(3600)
