# A function that reads text, and whose docstring says whose text it is.
import json
import re


def parse_response(text: str) -> dict:
    """Read the parts of an answer that the LLM wrote between tags."""
    found = re.search(r"<plan>(.*?)</plan>", text, re.DOTALL)
    if found:
        return json.loads(found.group(1))  # expect: unvalidated-model-output
    found = re.search(r"<answer>(.*?)</answer>", text, re.DOTALL)
    if found:
        return json.loads(found.group(1))  # expect: unvalidated-model-output
    raise ValueError("no answer between tags")


def parse_reply(text: str) -> dict:
    """Read what the depot's scanner sent."""
    return json.loads(text)
