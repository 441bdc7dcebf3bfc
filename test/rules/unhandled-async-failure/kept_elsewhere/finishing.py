# A function that hands its work to an object of its module, whose method answers for every failure, has none to lose.
import asyncio

from states import keep, keep_hard, keep_or_say


async def finish(name):
    asyncio.create_task(keep(name))
    asyncio.create_task(keep_or_say(name))
    asyncio.create_task(keep_hard(name))  # expect: unhandled-async-failure


def finish_soon(name):
    loop = asyncio.get_running_loop()
    loop.create_task(
        keep(
            name,
            state={"done": True},
        )
    )
