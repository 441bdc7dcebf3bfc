# Responses of requests, httpx, aiohttp and urllib3 whose body is used with and without a look at the status.
import json
import logging

import aiohttp
import httpx
import requests
import urllib3
from pydantic import BaseModel

log = logging.getLogger(__name__)


class Order(BaseModel):
    id: str


def plain(order):
    return requests.get(f"https://shop.example.com/orders/{order}", timeout=10).json()  # expect: unchecked-response-status


def through_variable(order):
    answer = requests.get("https://shop.example.com/orders", params={"id": order}, timeout=10)  # expect: unchecked-response-status
    data = answer.json()
    return data["items"]


def page_text(url):
    page = requests.get(url, timeout=10)  # expect: unchecked-response-status
    return page.text[:2000]


def raised(order):
    answer = requests.get(order, timeout=10)
    answer.raise_for_status()
    return answer.json()


def tested(order):
    answer = requests.get(order, timeout=10)
    if answer.status_code != 200:
        return None
    return answer.json()


def truth_of_requests(order):
    answer = requests.get(order, timeout=10)
    return answer.json() if answer else None


def ok(order):
    answer = requests.get(order, timeout=10)
    return answer.json() if answer.ok else {}


def error_key(order):
    data = requests.get(order, timeout=10).json()
    if "error" in data:
        raise RuntimeError(data["error"])
    return data


def error_get(order):
    data = requests.get(order, timeout=10).json()
    return None if data.get("errors") else data["items"]


def key_missing(order):
    data = requests.get(order, timeout=10).json()
    if not data.get("items"):
        raise LookupError(order)
    return data["items"]


def validated(order):
    return Order.model_validate(requests.get(order, timeout=10).json())


def handed_on(order):
    answer = requests.get(order, timeout=10)
    return parse(answer)


def shown(order):
    answer = requests.get(order, timeout=10)
    print(answer.text)


def in_an_error(order):
    answer = requests.post(order, timeout=10)
    raise RuntimeError(answer.text)


def fails(order):
    return requests.get(order, timeout=10)


def wrapped(order):
    return fails(order).json()  # expect: unchecked-response-status


def checking(order):
    answer = requests.get(order, timeout=10)
    if not answer.ok:
        raise LookupError(order)
    return answer


def wrapped_and_checked(order):
    return checking(order).json()


def two_requests(first, second):
    answer = requests.get(first, timeout=10)
    answer.raise_for_status()
    one = answer.json()
    answer = requests.get(second, timeout=10)  # expect: unchecked-response-status
    return one, answer.json()["items"]


def loaded(url):
    answer = requests.get(url, timeout=10)
    content_type = answer.headers.get("content-type", "")
    if "json" in answer.headers["content-type"]:
        return answer.json()
    return content_type


session = requests.Session()
session.headers["accept"] = "application/json"


def with_session(url):
    with session.get(url, timeout=5) as answer:  # expect: unchecked-response-status
        return json.loads(answer.content)


async def with_httpx(url):
    async with httpx.AsyncClient(timeout=10) as client:
        answer = await client.get(url)  # expect: unchecked-response-status
        rows = answer.json()
    return rows


async def chained_httpx(url):
    async with httpx.AsyncClient(timeout=10) as client:
        return (await client.get(url)).raise_for_status().json()


async def httpx_truth_says_nothing(url):
    async with httpx.AsyncClient(timeout=10) as client:
        answer = await client.get(url)  # expect: unchecked-response-status
        return answer.json() if answer else None


async def hook(answer):
    answer.raise_for_status()


async def with_hooks(url):
    async with httpx.AsyncClient(timeout=10, event_hooks={"response": [hook]}) as hooked:
        return (await hooked.get(url)).json()


async def with_aiohttp(url):
    async with aiohttp.ClientSession() as http:
        async with http.get(url) as answer:  # expect: unchecked-response-status
            return await answer.json()


async def raising_session(url):
    async with aiohttp.ClientSession(raise_for_status=True) as http:
        async with http.get(url) as answer:
            return await answer.json()


async def raising_call(url):
    async with aiohttp.ClientSession() as http:
        async with http.get(url, raise_for_status=True) as answer:
            return await answer.json()


def pooled(url):
    pool = urllib3.PoolManager()
    answer = pool.request("GET", url, timeout=10)  # expect: unchecked-response-status
    return json.loads(answer.data)


def asked_by_the_caller(url):
    return requests.get(url, timeout=10).json()


def caller(url):
    data = asked_by_the_caller(url)
    if data.get("error"):
        return None
    return data


def unknown_judge(url):
    data = requests.get(url, timeout=10).json()
    return decide(data)


def logged_status(url):
    answer = requests.get(url, timeout=10)
    log.info("answered %s", answer.status_code)
    return answer.json()


class Requests:
    def get(self, url):
        return self


def not_the_library(url):
    return Requests().get(url).json()
