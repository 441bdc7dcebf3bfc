# What a service's library raises for every refusal is as broad as its base class.
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

slack = AsyncWebClient(token="from the environment")


async def channel_of(name):
    try:
        answer = await slack.conversations_list(limit=500)
        return next((c["id"] for c in answer["channels"] if c["name"] == name), None)
    except SlackApiError:  # expect: swallowed-error
        return None


async def joined(channel):
    try:
        return await slack.conversations_list(limit=1)
    except SlackRequestError:
        return None


async def told(channel):
    try:
        return await slack.chat_postMessage(channel=channel, text="The van is here")
    except SlackApiError as error:
        if error.response["error"] == "not_in_channel":
            return None
        raise
