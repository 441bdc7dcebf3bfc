# Loops that ask a method whether to stop: one that compares with a limit bounds them, one that only looks at the model's answer does not.
from openai import OpenAI

client = OpenAI(timeout=30)


class Survey:
    def __init__(self, max_passes: int) -> None:
        self.max_passes = max_passes
        self.passes = 0

    def _is_over(self, verdict: str) -> bool:
        if self.passes >= self.max_passes:
            return True
        return verdict == "enough"

    def _is_content(self, verdict: str) -> bool:
        return verdict == "enough" and len(verdict) > 0

    def run(self, brief: str) -> str:
        while True:
            self.passes += 1
            verdict = client.responses.create(model="gpt-4.1-2025-04-14", input=brief, max_output_tokens=200).output_text
            if self._is_over(verdict):
                return verdict

    def run_on(self, brief: str) -> str:
        while True:  # expect: unbounded-agent-loop
            verdict = client.responses.create(model="gpt-4.1-2025-04-14", input=brief, max_output_tokens=200).output_text
            if self._is_content(verdict):
                return verdict
