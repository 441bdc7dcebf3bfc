# A summary of the measurements shortens no conversation.
from openai import OpenAI

client = OpenAI(timeout=30)


class Agent:
    def __init__(self, telemetry):
        self.conversation = []
        self.telemetry = telemetry

    def run(self, prompt):
        self.conversation.append({"role": "user", "content": prompt})
        response = client.responses.create(model="gpt-4.1", input=self.conversation, max_output_tokens=500)  # expect: unbounded-history
        print(self.telemetry.summary())
        return response.output_text


class Summing:
    def __init__(self):
        self.conversation = []

    def run(self, prompt):
        self.conversation.append({"role": "user", "content": prompt})
        response = client.responses.create(model="gpt-4.1", input=self.conversation, max_output_tokens=500)
        self.write_summary(self.conversation)
        return response.output_text

    def write_summary(self, turns):
        self.conversation = [{"role": "user", "content": str(turns)}]
