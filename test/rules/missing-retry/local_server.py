# A past false alarm: a server on the same machine, whose address is put together elsewhere in the file.
import requests
from langchain_core.tools import tool

BASE = "http://localhost:8005"


@tool
def screenshot(name: str) -> bytes:
    """A picture of the screen."""
    url = f"{BASE}/screens/{name}"
    return requests.get(url, timeout=10).content
