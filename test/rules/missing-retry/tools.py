# Tools that read over the network once, and the many ways in which something tries again.
import backoff
import httpx
import requests
from langchain_core.tools import tool
from tenacity import Retrying, retry, stop_after_attempt


@tool
def weather(city: str) -> dict:
    """Weather of a city."""
    return requests.get(f"https://weather.example.com/{city}", timeout=10).json()  # expect: missing-retry


@tool
def two_pages(city: str) -> list:
    """One finding a function."""
    first = requests.get(f"https://weather.example.com/{city}/1", timeout=10)  # expect: missing-retry
    second = requests.get(f"https://weather.example.com/{city}/2", timeout=10)
    return [first.text, second.text]


def load(path: str) -> dict:
    return httpx.get(f"https://stock.example.com/{path}", timeout=10).json()  # expect: missing-retry


@tool
def stock(item: str) -> dict:
    """Stock of an item, read by a helper."""
    return load(item)


@tool
def each_of(urls: list[str]) -> list:
    """A walk over things tries nothing again."""
    pages = []
    for url in urls:
        try:
            pages.append(requests.get(url, timeout=10).text)  # expect: missing-retry
        except requests.RequestException:
            pages.append("")
    return pages


@tool
def order(item: str) -> dict:
    """A write must not be repeated lightly."""
    return requests.post("https://stock.example.com/orders", json={"item": item}, timeout=10).json()


@tool
@retry(stop=stop_after_attempt(3))
def decorated(city: str) -> dict:
    """Tenacity on the tool."""
    return requests.get(f"https://weather.example.com/{city}", timeout=10).json()


@backoff.on_exception(backoff.expo, requests.RequestException, max_tries=3)
def load_with_backoff(city: str) -> dict:
    return requests.get(f"https://weather.example.com/{city}", timeout=10).json()


@tool
def helper_retries(city: str) -> dict:
    """The helper tries again."""
    return load_with_backoff(city)


@tool
def by_hand(city: str) -> str:
    """A loop by hand."""
    for _ in range(3):
        try:
            return requests.get(f"https://weather.example.com/{city}", timeout=10).text
        except requests.RequestException:
            continue
    return "unreachable"


@tool
def with_iterator(city: str) -> str:
    """Tenacity as a loop."""
    for attempt in Retrying(stop=stop_after_attempt(3)):
        with attempt:
            return requests.get(f"https://weather.example.com/{city}", timeout=10).text
    return ""


@tool
async def transport(city: str) -> str:
    """The transport tries again."""
    async with httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(retries=3), timeout=10) as client:
        return (await client.get(f"https://weather.example.com/{city}")).text


@tool
def handed_in(client: httpx.Client, city: str) -> str:
    """A client from elsewhere may have been given anything."""
    return client.get(f"https://weather.example.com/{city}").text


def plain(city: str) -> dict:
    return requests.get(f"https://weather.example.com/{city}", timeout=10).json()
