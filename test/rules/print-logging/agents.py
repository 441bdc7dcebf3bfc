# A file that builds an agent is the agent's, whoever runs it.
from google.adk.agents import Agent


def profile() -> str:
    print("Reading the profile")  # expect: print-logging
    with open("profile.txt") as f:
        return f.read()


root_agent = Agent(name="helper", model="gemini-2.5-flash-001", instruction=f"You help. {profile()}", tools=[profile])
