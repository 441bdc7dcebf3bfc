"""Exchange rates for refunds in other currencies."""

import asyncio
import logging

import requests

logger = logging.getLogger(__name__)

# readiness-ignore missing-timeout
RATES = requests.get("https://rates.example.com/latest")


def rate(currency: str) -> float:
    """Units of the currency for one euro."""
    # readiness-ignore missing-timeout: the table is in memory
    return float(RATES.json()["rates"][currency])


async def history(day: str) -> dict:
    """The rates of a day, or nothing when the service is slow."""
    try:
        response = await asyncio.wait_for(requests.get(f"https://rates.example.com/{day}", timeout=30), timeout=5)
        response.raise_for_status()
        return response.json()
    except requests.RequestException:
        logger.error("no rates")
        return {}
