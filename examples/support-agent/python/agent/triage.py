"""Which team should answer, and how urgent it is."""

import json
import logging

from agent.llm import client

logger = logging.getLogger(__name__)


def triage(text: str) -> dict:
    """Ask the model for a team and an urgency from 1 to 5."""
    prompt = f'Answer with {{"team": …, "urgency": …}} for this message: {text}'
    logger.info("triage prompt: %s", prompt)
    response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    return json.loads(response.choices[0].message.content)


def triage_all(texts: list[str]) -> list[dict]:
    """Triage a batch."""
    results = []
    for text in texts:
        try:
            results.append(triage(text))
        except Exception:
            pass
    return results


def urgency(text: str) -> int:
    """1 (whenever) to 5 (now)."""
    try:
        return int(triage(text)["urgency"])
    except (KeyError, ValueError):
        logger.error("triage failed")
        return 3
