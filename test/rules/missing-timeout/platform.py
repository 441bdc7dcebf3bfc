# Modal ends its functions by itself; a helper beside them has no limit.
import subprocess

import modal

app = modal.App("train")


@app.function(timeout=1200)
def gpu():
    subprocess.run(["nvidia-smi", "--version"])


def helper():
    subprocess.run(["git", "fetch"])  # expect: missing-timeout


subprocess.run("clear", shell=True)
