# Haystack's pipelines give what each part gave; a chat model's part gives replies.
import json
import logging
import os
import re

from haystack import Pipeline

logger = logging.getLogger(__name__)


def ask(pipeline: Pipeline, wish):
    result = pipeline.run({"builder": {"wish": wish}})
    try:
        reply = result["llm"]["replies"][0].text
        logger.info("said %s", reply)  # expect: prompt-in-logs
        return json.loads(reply)
    except json.JSONDecodeError:
        logger.warning("not JSON: %s", result.get("llm", {}).get("replies", [None])[0])  # expect: prompt-in-logs
    except (KeyError, IndexError):
        logger.warning("no reply in %s", result)  # expect: prompt-in-logs
    return None


def detect_intent(pipeline: Pipeline, wish):
    return json.loads(pipeline.run({"builder": {"wish": wish}})["llm"]["replies"][0].text).get("intent")


def route(pipeline: Pipeline, wish):
    intent = detect_intent(pipeline, wish)
    logger.info("intent %s", intent)
    return intent


def index(pipeline: Pipeline, pages):
    result = pipeline.run({"writer": {"documents": pages}})
    logger.info("wrote %s", result)
    return result["writer"]["documents_written"]


def illustrated(pipeline: Pipeline, wish):
    text = pipeline.run({"builder": {"wish": wish}})["llm"]["replies"][0].text
    for image_path in re.findall(r"\((.*?)\)", text):
        filename = image_path.split("/")[-1]
        target = os.path.join("images", filename)
        logger.info("moved %s to %s", image_path, target)
    return text


def prepared(client, turns):
    request = {"model": "claude", "max_tokens": 400}
    claude_turns = [{"role": t.role, "content": t.content} for t in turns]
    request["messages"] = claude_turns
    logger.info(f"{claude_turns=}")  # expect: prompt-in-logs
    logger.info("%d turns", len(claude_turns))
    return client.messages.create(**request)


class LookupTool:
    async def run_json(self, args, cancellation=None):
        try:
            result = await self.lookup(args, cancellation)
            logger.info("found %s", result)  # expect: prompt-in-logs
            return result
        except Exception:
            logger.exception("lookup failed for %s", args)  # expect: prompt-in-logs
            raise

    async def lookup(self, args, cancellation):
        raise NotImplementedError

    def renamed(self, args):
        logger.info("renamed to %s", args)
        return self
