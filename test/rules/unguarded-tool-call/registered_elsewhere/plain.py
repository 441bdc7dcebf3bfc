# Tools like any function: who registers them decides.
import httpx


def book(day: str) -> str:
    """Book a collection."""
    response = httpx.post("https://parcels.example/collections", json={"day": day}, timeout=10)
    response.raise_for_status()
    return response.text


def cancel(number: str) -> str:
    """Cancel a collection."""
    try:
        response = httpx.delete(f"https://parcels.example/collections/{number}", timeout=10)
        response.raise_for_status()
    except httpx.HTTPError as error:
        return f"Not cancelled: {error}"
    return "Cancelled"


def add(a: float, b: float) -> float:
    """Add two weights."""
    return a + b
