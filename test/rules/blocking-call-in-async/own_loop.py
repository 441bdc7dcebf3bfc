# A worker's task that runs a loop of its own: nobody else waits on it.
import asyncio

import requests
from celery import Celery

app = Celery("sync")


@app.task
def sync_all():
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(_sync_all())
    finally:
        loop.close()


async def _sync_all():
    return requests.get("https://shop.example.com/orders", timeout=10).json()
