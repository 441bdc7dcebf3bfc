# The agent stops before its tools.
from club_tools import send_invitation_email
from langchain.agents import create_agent
from langchain.agents.middleware import HumanInTheLoopMiddleware

agent = create_agent(model="openai:gpt-4.1-2025-04-14", tools=[send_invitation_email], middleware=[HumanInTheLoopMiddleware(interrupt_on={"send_invitation_email": True})])
