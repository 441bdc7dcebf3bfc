// What the scripts share: running commands and telling what happens. Only Node itself is needed, as they run before anything is installed.
import { spawn } from "node:child_process";
import * as path from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export const say = (line) => console.log(line);

/** A failure that is told in its own words, without a stack. */
export class Problem extends Error {}

/** Path of a tool's script inside node_modules, to be run by Node itself: no shell, no .cmd files on Windows. */
export const toolPath = (...parts) => path.join(root, "node_modules", ...parts);

/**
 * Runs a command in the root (or `cwd`).
 * Answers { code, output }; `output` holds stdout and stderr together unless `show` lets them through to the terminal.
 */
export function run(command, args, { cwd = root, env = process.env, show = false, timeoutMs = 20 * 60_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: show ? "inherit" : ["ignore", "pipe", "pipe"], timeout: timeoutMs });
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    // A child that has the terminal decides for itself what Ctrl+C means; this process waits for it.
    const forward = (signal) => child.kill(signal);
    const signals = show ? ["SIGINT", "SIGTERM"] : [];
    for (const signal of signals) process.on(signal, forward);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const name of signals) process.off(name, forward);
      const output = Buffer.concat(chunks).toString("utf8");
      resolve({ code: code ?? 1, output: signal === null ? output : `${output}\n(ended by ${signal})` });
    });
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs `main`, prints a Problem in its own words, and ends with the code `main` answers (0 when it answers none). */
export function start(main) {
  Promise.resolve()
    .then(main)
    .then(
      (code) => {
        process.exitCode = code ?? 0;
      },
      (error) => {
        console.error(error instanceof Problem ? error.message : error);
        process.exitCode = 1;
      },
    );
}
