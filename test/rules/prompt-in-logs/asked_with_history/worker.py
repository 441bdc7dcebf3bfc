# What an agent behind a runner said, in the log of whoever asked.
import logging

from desk import Desk

logger = logging.getLogger(__name__)


async def work(runner, turns):
    desk = Desk(runner)
    said = await desk.turn(turns[-1], turns)
    logger.info("sending %s", said[:50])  # expect: prompt-in-logs
    place = await desk.kept(turns[-1], turns)
    logger.info("kept as %s", place)
    other = await runner.arun(prompt=turns[-1], history=turns)
    logger.info("sending %s", other.output)  # expect: prompt-in-logs
    counted = await runner.count_tokens(prompt=turns[-1], history=turns)
    logger.info("that is %s", counted.output)
