# A session fitted with an adapter that tries again.
import requests
from langchain_core.tools import tool
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=3, backoff_factor=1)))


@tool
def weather(city: str) -> dict:
    """Weather of a city."""
    return session.get(f"https://weather.example.com/{city}", timeout=10).json()
