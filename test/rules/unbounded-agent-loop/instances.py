# Agents that are run by calling them: building one runs nothing.
from strands import Agent

idle = Agent()


def ask(prompt):
    agent = Agent(system_prompt="Answer in one line.")
    return agent(prompt)  # expect: unbounded-agent-loop


def built(prompt):
    return Agent(system_prompt=prompt)
