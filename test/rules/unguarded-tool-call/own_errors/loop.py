# The loop sees only what the tools' own errors become.
from bench import execute_tool, run_tool_plain


def run(response):
    results = []
    for block in response.content:
        if block.type != "tool_use":
            continue
        results.append(execute_tool(block.name, dict(block.input)))
        results.append(run_tool_plain(block.name, dict(block.input)))  # expect: unguarded-tool-call
    return results
