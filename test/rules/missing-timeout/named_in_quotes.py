"""Types written in quotes: names that only the type checker imports, or that stand further down."""
from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    from requests import Session


def rates(session: "Session") -> dict:
    return session.get("https://rates.example/today").json()  # expect: missing-timeout


def rates_or_none(session: Optional["Session"]) -> dict:
    return session.get("https://rates.example/today").json() if session else {}  # expect: missing-timeout


def rates_within(session: "Session") -> dict:
    return session.get("https://rates.example/today", timeout=10).json()


def rates_of(desk: "Desk") -> dict:
    return desk.get("https://rates.example/today")


class Desk:
    def get(self, address: str) -> dict:
        return {"address": address}
