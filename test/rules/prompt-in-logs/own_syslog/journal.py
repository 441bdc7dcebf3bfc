"""The project's own log function: levels from 1 to 7, and whatever else it is given."""
import logging

NOTICE = 5
DEBUG = 7
_writer = logging.getLogger("desk")


def syslog7(level: int, text: str, **more) -> None:
    if level > DEBUG:
        return
    parts = [f"{name}={value!r}" for name, value in more.items()]
    _writer.log(level * 10, text + " " + " ".join(parts))
