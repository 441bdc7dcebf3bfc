# ADK's runners make spans always; they leave the process once tracing is switched on.
from google.adk.agents import Agent
from google.adk.cli.fast_api import get_fast_api_app
from google.adk.runners import Runner
from google.adk.sessions import InMemorySessionService

ferry = Agent(name="ferry", model="gemini-2.0-flash-001", instruction="Book crossings.")
runner = Runner(agent=ferry, app_name="ferry", session_service=InMemorySessionService())

traced = get_fast_api_app(agents_dir="agents", web=False, trace_to_cloud=True)  # expect: telemetry-captures-content
