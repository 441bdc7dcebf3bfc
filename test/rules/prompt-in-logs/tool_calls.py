# What a model wrote into a call of a tool, and what the tool gave back: in the functions that run tools, whatever their fields are called.
import json
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def find_parcel(params):
    return {"parcel": params["parcel"]}


def page_depot(params):
    return {"paged": True}


TOOLS = {"find_parcel": find_parcel, "page_depot": page_depot}


class Desk:
    async def _handle_function_call(self, name, call_id, arguments):
        args = json.loads(arguments) if arguments else {}
        logger.info(f"Running {name} ({call_id}) with {args}")  # expect: prompt-in-logs
        if name == "page_depot":
            logger.info("Paging the depot: %s", args.get("reason"))  # expect: prompt-in-logs
            logger.info("Paging depot %s", args.get("depot"))
        return args

    async def answer_calls(self, ws, wanted):
        for asked in wanted["functions"]:
            function_name = asked.get("name")
            if function_name not in TOOLS:
                continue
            try:
                result = TOOLS[function_name](json.loads(asked["arguments"]))
                logger.info("%s gave %s", function_name, result)  # expect: prompt-in-logs
                logger.info("%s worked: %s", function_name, result.get("success"))
                reply = {"type": "done", "name": function_name, "content": json.dumps(result)}
                logger.info(f"Sending {json.dumps(reply)}")  # expect: prompt-in-logs
                await ws.send(json.dumps(reply))
            except ValueError as error:
                logger.error("%s failed: %s", function_name, error)


def process_tool_calls(message):
    for call in message.tool_calls:
        arguments_str = call.function.arguments
        logger.debug("raw arguments: %s", arguments_str)  # expect: prompt-in-logs
        logger.debug("id: %s", call.id)


def handle_function(event, result):
    logger.info("%s took %d ms", event, result["ms"])
    return client.models.list()
