# Before 1.0 LangGraph's runners handed every error to the model, whichever file runs these tools; versions: {"langgraph": "0.2.60"}
import requests
from langchain_core.tools import tool


@tool
def seat_map(flight: str) -> str:
    """Show the free seats of a flight."""
    return requests.get(f"https://seats.example.com/{flight}", timeout=10).text
