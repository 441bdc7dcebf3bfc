# Lines that the linter was told about, JSON lines, and a `print` of the file's own.
import json

from agents import function_tool
from house import print as pp_house


@function_tool
def stock(item: str) -> str:
    """Stock of an item."""
    print("Stock", item)  # noqa: T201
    print(json.dumps({"level": "info", "item": item}))
    pp_house("Stock")
    return "12"
