import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

/** Where progress goes: one plain sentence a line. */
export type Say = (line: string) => void;

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Gives up after this many milliseconds. */
  readonly timeoutMs?: number;
}

/** Runs a command quietly. Rejects with the last lines of its output when it fails or takes too long. */
export function run(command: string, args: readonly string[], { cwd, env = process.env, timeoutMs = 15 * 60_000 }: RunOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: timeoutMs });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) {
        resolve();
        return;
      }
      const said = Buffer.concat(output).toString("utf8").trimEnd().split("\n").slice(-25).join("\n");
      reject(new Error(`"${command} ${args.join(" ")}" ended with ${signal ?? `code ${code ?? "none"}`}:\n${said}`));
    });
  });
}

/** The first of the named programs that is on the PATH, as an absolute path. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const name of names) {
    for (const folder of folders) {
      const hit = endings.map((ending) => path.join(folder, name + ending)).find((file) => isExecutable(file));
      if (hit !== undefined) return hit;
    }
  }
  return undefined;
}

export function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** How to call apt-get here with the right to install, or undefined where there is no such way. */
function aptCommand(): readonly string[] | undefined {
  const apt = findOnPath(["apt-get"]);
  if (apt === undefined) return undefined;
  if (process.getuid?.() === 0) return [apt];
  const sudo = findOnPath(["sudo"]);
  if (sudo === undefined || spawnSync(sudo, ["-n", "true"]).status !== 0) return undefined;
  return [sudo, "-n", apt];
}

/**
 * Installs Debian packages. Answers false where that cannot be done (no apt-get, or neither root nor sudo without a password);
 * rejects when apt-get itself fails.
 */
export async function aptInstall(packages: readonly string[], say: Say): Promise<boolean> {
  const apt = aptCommand();
  if (apt === undefined) return false;
  const [command = "apt-get", ...prefix] = apt;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  say(`Installing ${packages.join(", ")} with apt-get.`);
  await run(command, [...prefix, "update", "-qq"], { cwd: "/", env });
  await run(command, [...prefix, "install", "-y", "-qq", "--no-install-recommends", ...packages], { cwd: "/", env });
  return true;
}
