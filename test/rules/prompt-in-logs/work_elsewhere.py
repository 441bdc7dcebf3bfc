# A model that is asked in a thread, in a task, among others or later answers all the same.
import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

from asgiref.sync import sync_to_async
from google import genai

logger = logging.getLogger(__name__)
client = genai.Client()
executor = ThreadPoolExecutor()


async def in_threads(order):
    loop = asyncio.get_running_loop()
    a = await loop.run_in_executor(None, lambda: client.models.generate_content(model="gemini-2.5-flash", contents=order))
    logger.info("a %s", a.text)  # expect: prompt-in-logs

    def work():
        return client.models.generate_content(model="gemini-2.5-flash", contents=order)

    b = await asyncio.to_thread(work)
    logger.info("b %s", b.text)  # expect: prompt-in-logs
    c = await sync_to_async(client.models.generate_content)(model="gemini-2.5-flash", contents=order)
    logger.info("c %s", c.text)  # expect: prompt-in-logs
    later = executor.submit(client.models.generate_content, model="gemini-2.5-flash", contents=order)
    logger.info("d %s", later.result(timeout=20).text)  # expect: prompt-in-logs
    size = await asyncio.to_thread(lambda: len(order))
    logger.info("size %s", size)


async def among_others(orders):
    first, lines = await asyncio.gather(client.aio.models.generate_content(model="gemini-2.5-flash", contents=orders[0]), count_lines(orders))
    logger.info("first %s", first.text)  # expect: prompt-in-logs
    logger.info("lines %s", lines)
    for answer in await asyncio.gather(*(client.aio.models.generate_content(model="gemini-2.5-flash", contents=o) for o in orders)):
        logger.info("next %s", answer.text)  # expect: prompt-in-logs
    async with asyncio.TaskGroup() as group:
        task = group.create_task(client.aio.models.generate_content(model="gemini-2.5-flash", contents=orders[0]))
    logger.info("task %s", task.result().text)  # expect: prompt-in-logs
    late = await asyncio.wait_for(asyncio.shield(client.aio.models.generate_content(model="gemini-2.5-flash", contents=orders[0])), 20)
    logger.info("late %s", late.text)  # expect: prompt-in-logs


async def count_lines(orders):
    return sum(len(o.splitlines()) for o in orders)
