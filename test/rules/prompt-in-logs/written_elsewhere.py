# What a model wrote stays text whatever function handed it on; a server's word on its failure and a program's status are nobody's.
import json
import logging

import aiohttp
from openai import AsyncOpenAI
from pydantic_ai import Agent

logger = logging.getLogger(__name__)
client = AsyncOpenAI(timeout=30)
agent = Agent("openai:gpt-4.1-2025-04-14")


async def headline(text: str) -> str:
    response = await client.responses.create(model="gpt-4.1-2025-04-14", input=text, max_output_tokens=40)
    return response.output_text.strip()


async def name_it(text: str) -> str:
    found = await headline(text)
    headline_response = await headline(text)
    logger.info("headline %s", headline_response)  # expect: prompt-in-logs
    logger.info("headline of %d characters", len(headline_response))
    return found


def between_braces(text: str) -> str:
    return text[text.index("{") : text.rindex("}") + 1]


async def plan(text: str) -> dict:
    response = await client.chat.completions.create(model="gpt-4.1-2025-04-14", max_tokens=300, messages=[{"role": "user", "content": text}])
    plan_json = between_braces(response.choices[0].message.content or "")
    logger.info("plan: %s", plan_json)  # expect: prompt-in-logs
    return json.loads(plan_json)


async def converse(prompt: str) -> str:
    result = await agent.run(prompt)
    logger.info("whole run: %s", result.all_messages())  # expect: prompt-in-logs
    logger.info("run of %d messages", len(result.all_messages()))
    return result.output


async def relay(url: str, question: str) -> str:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20)) as session:
        async with session.post(url, json={"question": question}) as response:
            if response.status == 200:
                answer_text = await response.text()
                return answer_text
            else:
                response_text = await response.text()
                logger.error("the service refused: %s", response_text)
    return ""


async def handle_user_request(send) -> None:
    async def status_callback(message: dict) -> None:
        logger.info("%s: %s", message.get("type"), message.get("message"))
        await send(message)

    await status_callback({"type": "step", "message": "started"})


def gather(call) -> dict:
    tool_args = {}
    for key, value in call.args.items():
        tool_args[key] = ",".join(value) if isinstance(value, list) else value
    logger.info("calling %s with %s", call.name, tool_args)  # expect: prompt-in-logs
    return tool_args


def nothing() -> None:
    tool_args = {}
    logger.info("calling with %s", tool_args)
