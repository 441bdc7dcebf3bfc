"""Where a parcel is."""

import time

import requests
from pydantic_ai import Agent, RunContext

CARRIER = "http://localhost:8080/parcels"
CARRIER_API_KEY = "7Qm2vT9xLr4WbZ81nKdE5sYh"

agent = Agent("openai:gpt-4o-2024-08-06", system_prompt="Tell customers where their parcel is.")


@agent.tool
def where(ctx: RunContext[None], p: str) -> dict:
    return parcel(p)


@agent.tool_plain
def delivery_slots(postcode: str) -> list[str]:
    """Free delivery slots of the coming week for a postcode."""
    # Mocked until the carrier's API is ready.
    return ["Monday 9-12", "Tuesday 14-17"]


def parcel(number: str) -> dict:
    """Ask the carrier until it answers."""
    while True:
        try:
            response = requests.get(f"{CARRIER}/{number}", headers={"X-Api-Key": CARRIER_API_KEY}, timeout=10, verify=False)
            return response.json()
        except requests.RequestException:
            time.sleep(1)
