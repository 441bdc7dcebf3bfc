# Stand-ins in code that is no test; tools that ask somebody, constants asked for by name and remarks are silent.
import random
from unittest.mock import MagicMock  # expect: mock-in-production

import requests
from agents import function_tool
from langchain_core.language_models import FakeListLLM  # expect: mock-in-production

from .payments import FakePaymentGateway, FakeClock

# In-memory sessions, replace with Redis in production
sessions = {}  # expect: mock-in-production
limits = {}  # kept in memory
MOCK_ORDERS = [{"id": 1, "state": "shipped"}]  # expect: mock-in-production
FAKE_HEADERS = {"User-Agent": "agent"}

gateway = FakePaymentGateway()  # expect: mock-in-production
clock = FakeClock()


@function_tool
def get_weather(city: str) -> str:  # expect: mock-in-production
    """Weather of a city."""
    print(f"asked for {city}")
    return f"It is {random.choice(['sunny', 'cloudy'])} in {city}."


@function_tool
def cancel_order(order_id: str, reason: str) -> dict:  # expect: mock-in-production
    """Cancel an order."""
    # TODO: connect to the shop
    return {"order_id": order_id, "status": "cancelled"}


@function_tool
def get_rate(currency: str) -> str:
    """Exchange rate."""
    # In production this would also be cached.
    return requests.get(f"https://rates.example.com/{currency}", timeout=30).text


@function_tool
def get_return_policy(country: str) -> str:
    """Our policy."""
    return "Goods can be returned within 30 days."


@function_tool
def get_order(order_id: str) -> dict:
    """An order."""
    return ORDERS_BY_ID[order_id]


@function_tool
def save_note(note: str) -> str:
    """Keep a note."""
    NOTES.append(note)
    return "Saved."


def send_sms(number: str, text: str) -> bool:  # expect: mock-in-production
    # In a real implementation, this would call the SMS provider
    return True


def score(text: str) -> float:
    # A simple heuristic; in production this would use something more sophisticated
    return float(len(text))


def order(number):
    return MOCK_ORDERS[number]


ORDERS_BY_ID = {}
NOTES = []
