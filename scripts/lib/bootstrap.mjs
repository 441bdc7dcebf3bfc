// Makes a fresh clone ready: the packages of package-lock.json, and the bundles.
import * as fs from "node:fs";
import * as path from "node:path";
import { Problem, root, run, runNode, say } from "./shell.mjs";

const oldestNode = 20;

/** Installs the packages when they are missing or not those of the lock. Throws a Problem when that fails. */
export async function ensureInstalled() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < oldestNode) throw new Problem(`Readiness Coach needs Node ${oldestNode} or newer, and this is ${process.version}.`);
  const reason = staleness();
  if (reason === undefined) return;
  say(`Installing the packages with npm ci (${reason}).`);
  const { code, output } = await npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Problem(`npm ci failed:\n${output}`);
}

/** Bundles everything into dist/. Throws a Problem with the bundler's words when the sources do not build. */
export async function build(flags = []) {
  const { code, output } = await runNode(["esbuild.js", ...flags]);
  if (code !== 0) throw new Problem(`The build failed:\n${output}`);
}

/** npm as a Node script where npm told us its place, which is the same on every system; else by name. */
export function npm(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /\.c?js$/.test(script)) return runNode([script, ...args]);
  return process.platform === "win32" ? run("cmd", ["/c", "npm", ...args]) : run("npm", args);
}

/** Why node_modules is not what the lock says, or undefined when it is. */
function staleness() {
  const installed = readJson(path.join(root, "node_modules/.package-lock.json"))?.packages;
  if (installed === undefined) return "nothing is installed yet";
  const wanted = readJson(path.join(root, "package-lock.json"))?.packages ?? {};
  for (const [place, { version, optional }] of Object.entries(wanted)) {
    // The root has no place, and optional packages are those of other systems.
    if (place === "" || optional === true) continue;
    if (installed[place]?.version !== version) return `${place.replace(/^.*node_modules\//, "")} ${version} is missing`;
  }
  return undefined;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
