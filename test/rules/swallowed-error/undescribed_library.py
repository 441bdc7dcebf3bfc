# A client of a library that nobody described: awaited, and called like something outside.
from ferry_booking.aio import FerryClient


class Crossings:
    def __init__(self, url: str, token: str) -> None:
        self._api = FerryClient(url=url, token=token)

    async def times(self, port: str) -> list[dict] | None:
        try:
            return await self._api.list_crossings(port)
        except Exception:  # expect: swallowed-error
            return None

    def size(self) -> int:
        try:
            return len(self._api.headers)
        except Exception:
            return 0
