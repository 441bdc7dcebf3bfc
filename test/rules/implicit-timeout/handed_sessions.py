# A session that is handed to a class whose every request brings its own deadline, and one whose requests bring none.
import aiohttp


class Prices:
    def __init__(self, session: aiohttp.ClientSession | None = None):
        self.session = session

    async def read(self, url):
        async with self.session.get(url, timeout=aiohttp.ClientTimeout(total=5)) as response:
            response.raise_for_status()
            return await response.json()


class Desk:
    def __init__(self):
        self.session = None

    def prices(self):
        if self.session is None:
            self.session = aiohttp.ClientSession()
        return Prices(self.session)
