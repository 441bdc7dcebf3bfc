# A measured call passes on what the dispatcher has already answered for.
import time

from tools import execute_tool_call, execute_tool_raw


def run(response, telemetry):
    outputs = []
    for item in response.output:
        if item.type != "function_call":
            continue
        started = time.perf_counter()
        try:
            outputs.append(execute_tool_call(item.name, item.arguments))
        except Exception:
            telemetry.record(item.name, time.perf_counter() - started, False)
            raise
        outputs.append(execute_tool_raw(item.name, item.arguments))  # expect: unguarded-tool-call
    return outputs
