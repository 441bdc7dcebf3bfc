"""What a tool hands to a process it starts, and to a loop over what the model listed."""
import multiprocessing
import os


class RunSnippetTool:
    name = "run_snippet"
    description = "Runs a snippet of Python and returns what it printed."
    parameters = {"type": "object", "properties": {"snippet": {"type": "string"}, "packages": {"type": "array"}}}

    def _work(self, source: str, found: dict) -> None:
        exec(source, {}, found)  # expect: model-output-execution

    def execute(self, snippet: str, packages: list[str]) -> str:
        for package in packages:
            os.system(f"pip install {package}")  # expect: model-output-execution
        found: dict = {}
        worker = multiprocessing.Process(target=self._work, args=(snippet, found))
        worker.start()
        worker.join(5)
        return str(found)
