// A worker that behaves as file names say: what is not told otherwise answers at once.
import fs from "node:fs";
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";

const outcome = (file) => ({ file, bytes: 1, targets: [], missing: [], hash: "", result: { file, language: "python", findings: [], suppressedCount: 0, sites: {}, parseErrors: 0, parsed: true } });

/** Runs not at all, as on a machine that gives others all its time. */
const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
/** Where Linux counts this thread's time; `root` may ask for a worker that does not know. */
const times = process.platform === "linux" && workerData.setup.root !== "/no/times" ? { times: `/proc/${fs.readlinkSync("/proc/thread-self")}/schedstat` } : {};

parentPort.on("message", ({ jobs }) => {
  for (const { file } of jobs) {
    if (file.includes("hang")) for (;;);
    if (file.includes("stall")) wait(1_200);
    if (file.includes("freeze")) wait(Infinity);
    if (file.includes("exit")) process.exit(7);
    if (file.includes("throw")) throw new Error("the parser fell over");
    parentPort.postMessage({ kind: "outcome", outcome: outcome(file) });
  }
});
if (workerData.setup.root === "/no/start") throw new Error("the engine is missing");
parentPort.postMessage({ kind: "ready", ...times });
