# Requests of a session that was handed in, without a deadline: it has to come from where the session is made.
import aiohttp


class Prices:
    def __init__(self, session: aiohttp.ClientSession):
        self.session = session

    async def read(self, url):
        async with self.session.get(url) as response:
            response.raise_for_status()
            return await response.json()


def prices():
    return Prices(aiohttp.ClientSession())  # expect: implicit-timeout
