# A script that runs a crew and prints what came of it, or that nothing did.
from crewai import Agent, Crew, Task

scribe = Agent(role="Scribe", goal="Write the minutes", backstory="Has a fine hand")
minutes = Task(description="Write the minutes", expected_output="Minutes", agent=scribe)


def lay_out(text):
    for line in text.splitlines():
        print("  ", line)


result = Crew(agents=[scribe], tasks=[minutes]).kickoff()

if result.raw:
    lay_out(result.raw)
else:
    print("There are no minutes.")
