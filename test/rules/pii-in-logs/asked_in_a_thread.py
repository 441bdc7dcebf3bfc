# What a server answers is not what it was asked, also when the question is put in a thread.
import asyncio
import logging

import requests

logger = logging.getLogger(__name__)


class Doors:
    def __init__(self, base: str):
        self.base = base

    async def enter(self, email: str, code: str):
        response = await asyncio.to_thread(
            requests.post,
            f"{self.base}/enter",
            json={"email": email, "code": code},
            timeout=10,
        )
        if not response.ok:
            try:
                detail = response.json() if response.content else response.text
            except ValueError:
                detail = response.text
            logger.error("refused: %s", detail)
            raise ValueError("refused")
        logger.info("let in %s", email)  # expect: pii-in-logs
        return response.json()
