# One line cannot become a log line, so nothing is offered: half a log in each place would be worse.
from agents import function_tool


@function_tool
def stock(item: str) -> str:
    """Stock of an item."""
    parts = [item, "asked"]
    print(*parts)  # expect: print-logging
    print(f"Stock of {item}")
    return "12"
