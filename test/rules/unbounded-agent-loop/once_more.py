# A second try of a method that is told what the first one got wrong ends there.
from openai import OpenAI

client = OpenAI(timeout=20)


class Coder:
    def code(self, finding, rejected=None):
        answer = client.responses.create(model="gpt-4o-2024-08-06", input=f"{finding} {rejected}", max_output_tokens=20)
        if not answer.output_text.isdigit():
            if rejected is None:
                return self.code(finding, answer.output_text)
            return None
        return answer.output_text

    def again(self, finding, rejected=None):
        answer = client.responses.create(model="gpt-4o-2024-08-06", input=f"{finding} {rejected}", max_output_tokens=20)
        if not answer.output_text.isdigit():
            if rejected is None:
                return self.again(finding, rejected)  # expect: unbounded-agent-loop
        return answer.output_text
