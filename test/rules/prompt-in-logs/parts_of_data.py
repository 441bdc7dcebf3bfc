# What a model wrote as JSON is its words; a slug, a path or a category out of it is a choice, and an error is the program's.
import json
import logging

from openai import OpenAI

client = OpenAI(timeout=30)
logger = logging.getLogger(__name__)
KNOWN = {"billing", "shipping"}


def parse(raw_text: str) -> tuple[dict | None, str]:
    try:
        return json.loads(raw_text), ""
    except json.JSONDecodeError as exc:
        near = raw_text[exc.pos : exc.pos + 20]
        return None, f"no JSON near {near}"


def kinds_of(written: str) -> list[str]:
    kinds: list[str] = []
    for item in json.loads(written):
        kind = str(item).strip().lower()
        if kind in KNOWN:
            kinds.append(kind)
    return kinds


def plan(question_id: str) -> None:
    answer = client.responses.create(model="gpt-5", input="plan the change", max_output_tokens=900).output_text
    made, err = parse(answer)
    if made is None:
        logger.warning("cannot read the plan: %s", err)
        return
    logger.info("plan of %s: %s", question_id, made)  # expect: prompt-in-logs
    for fpath in made.get("files", [])[:5]:
        logger.debug("looking at %s", fpath)
    raw = str(made.get("catalog_slug", "")).strip().lower()
    logger.debug("no such entry: %r", raw)
    wanted = kinds_of(answer)
    logger.info("kinds: %s", wanted)
    summary = str(made.get("summary") or "").strip()
    logger.info("in short: %s", summary)  # expect: prompt-in-logs


def notify() -> None:
    answer = client.responses.create(model="gpt-5", input="whom to tell", max_output_tokens=90).output_text
    for entry in json.loads(answer):
        if "title" not in entry:
            logger.warning("skipping %s", entry)  # expect: prompt-in-logs
            continue
        print(len(entry["title"]))
