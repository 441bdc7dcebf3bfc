# The library the project has already goes on the function that reads.
import requests
import tenacity
from langchain_core.tools import tool


@tool
@tenacity.retry(retry=tenacity.retry_if_exception_type(requests.RequestException), stop=tenacity.stop_after_attempt(3), wait=tenacity.wait_exponential(max=10), reraise=True)
def weather(city: str) -> dict:
    """Weather of a city."""
    response = requests.get(f"https://weather.example.com/{city}", timeout=10)  # expect: missing-retry
    return response.json()


class Stock:
    def load(self, item: str) -> str:
        return item


@tool("handled")
def handled(city: str) -> str:
    """A failure handled inside would never reach a decorator: no fix."""
    try:
        return requests.get(f"https://weather.example.com/{city}", timeout=10).text  # expect: missing-retry
    except requests.RequestException:
        return "unreachable"


@tool
def and_order(city: str) -> str:
    """Trying the function again would order twice: no fix."""
    page = requests.get(f"https://weather.example.com/{city}", timeout=10).text  # expect: missing-retry
    requests.post("https://stock.example.com/orders", json={"page": page}, timeout=10)
    return page
