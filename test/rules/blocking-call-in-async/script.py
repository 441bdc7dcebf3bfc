# A script with a loop of its own holds up nobody.
import asyncio

import requests


async def main():
    print(requests.get("https://example.com/rates", timeout=30).json())


asyncio.run(main())
