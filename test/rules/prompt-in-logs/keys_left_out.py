import logging

from bedrock_agentcore import BedrockAgentCoreApp
from strands import Agent

app = BedrockAgentCoreApp()
logger = logging.getLogger(__name__)
agent = Agent()


@app.entrypoint
def handle(payload):
    extras = {k: v for k, v in payload.items() if k not in ["prompt", "tenant"]}
    others = {key: value for key, value in payload.items() if value is not None and key != "prompt"}
    kept = {k: v for k, v in payload.items() if k not in ["tenant"]}
    logger.info("Called with %s", kept)  # expect: prompt-in-logs
    logger.info("Handing on %s and %s", extras, others)
    return agent(payload["prompt"])
