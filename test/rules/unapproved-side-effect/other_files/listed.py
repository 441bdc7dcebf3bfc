# An agent is given a tool of another file.
from club_tools import send_invitation_email
from langchain.agents import create_agent

agent = create_agent(model="openai:gpt-4.1-2025-04-14", tools=[send_invitation_email])  # expect: unapproved-side-effect
