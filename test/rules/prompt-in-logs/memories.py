# What a store of memories gives back was said in conversations; so does a client that stands in for a model's.
import asyncio
import logging

from mem0 import AsyncMemoryClient, Memory
from mem0.proxy.main import Mem0

logger = logging.getLogger(__name__)


class Recollection:
    def __init__(self, config):
        self.memory = Memory.from_config(config)
        self.remote = AsyncMemoryClient()
        self.proxy = Mem0(config=config)

    def save(self, content, user_id):
        result = self.memory.add(content, user_id=user_id)
        logger.debug(f"Saved: {result}")  # expect: prompt-in-logs
        logger.debug("saved as %s", result["results"][0]["id"])
        return result

    async def recall(self, wish, user_id):
        found = await self.remote.search(wish, user_id=user_id)
        logger.debug("found %s", found)  # expect: prompt-in-logs
        logger.debug("found %d", len(found))
        return found

    def forget(self, user_id):
        gone = self.memory.delete_all(user_id=user_id)
        logger.info("forgotten: %s", gone)

    def complete(self, turns):
        response = self.proxy.chat.completions.create(model="claude", messages=turns, max_tokens=400)
        logger.debug(f"Received response: {response}")  # expect: prompt-in-logs
        logger.debug("used %s", response.usage)
        return response

    async def complete_in_thread(self, turns):
        response = await asyncio.to_thread(self.proxy.chat.completions.create, model="claude", messages=turns, max_tokens=400)
        logger.debug(f"Received response: {response}")  # expect: prompt-in-logs
        logger.debug("used %s, %s", response.usage, response.choices[0].finish_reason)
        return response
