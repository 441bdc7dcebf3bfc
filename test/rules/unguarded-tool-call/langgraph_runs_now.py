# Since 1.0 an error in the body ends the run; versions: {"langgraph": "1.0.4"}
import requests
from langchain_core.tools import tool


@tool
def seat_map(flight: str) -> str:
    """Show the free seats of a flight."""
    return requests.get(f"https://seats.example.com/{flight}", timeout=10).text  # expect: unguarded-tool-call
