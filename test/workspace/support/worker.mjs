// A worker that behaves as file names say: what is not told otherwise answers at once.
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";

const outcome = (file) => ({ file, bytes: 1, targets: [], missing: [], hash: "", result: { file, language: "python", findings: [], suppressedCount: 0, sites: {}, parseErrors: 0, parsed: true } });

parentPort.on("message", ({ jobs }) => {
  for (const { file } of jobs) {
    if (file.includes("hang")) for (;;);
    if (file.includes("exit")) process.exit(7);
    if (file.includes("throw")) throw new Error("the parser fell over");
    parentPort.postMessage({ kind: "outcome", outcome: outcome(file) });
  }
});
if (workerData.setup.root === "/no/start") throw new Error("the engine is missing");
parentPort.postMessage({ kind: "ready" });
