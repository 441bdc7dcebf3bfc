# What Strands puts into a tool by itself is nothing that the model sends.
import functools

from strands import tool


@tool
def unit_of(city: str, agent=None) -> str:
    """The unit in which the city tells temperatures."""
    return "C" if agent is None else city


@tool
def area_of(city, agent=None) -> str:  # expect: undescribed-tool
    """The area of a city."""
    return city


def in_time(func):
    @tool
    @functools.wraps(func)
    def timed(*args, **kwargs):
        return func(*args, **kwargs)

    return timed
