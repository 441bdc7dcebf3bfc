import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as net from "node:net";
import * as os from "node:os";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { PreparedServer } from "./install";

export interface HostOptions {
  /** Absolute path of the folder, or of the `.code-workspace` file, to open. */
  readonly workspace: string;
  /** Absolute path of the extension under development (the folder with its package.json). */
  readonly extensionPath: string;
  /** Settings of the user, by their full names. */
  readonly userSettings?: Readonly<Record<string, unknown>>;
  /** Added to the environment of the server and of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** The port to listen on; a free one when left out. */
  readonly port?: number;
}

/** A server that answers. */
export interface RunningHost {
  readonly port: number;
  /** Address of the editor; with `testsPath` (absolute) the editor runs that module's `run()` and reports its end. */
  readonly url: (testsPath?: string) => string;
  /** Where the server and the extension hosts write their logs. */
  readonly logs: string;
  readonly stop: () => Promise<void>;
}

const startTimeoutMs = 60_000;

/** What makes a fresh editor quiet: no welcome, no tips, no questions. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "extensions.autoUpdate": false,
  "update.mode": "none",
  "git.openRepositoryInParentFolders": "never",
  "chat.disableAIFeatures": true,
};

/** Starts VS Code's server with a data folder of its own that goes when it stops. Rejects with the server's words when it does not answer. */
export async function startHost(prepared: PreparedServer, options: HostOptions): Promise<RunningHost> {
  const port = options.port ?? (await freePort());
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "readiness-host-"));
  writeUserSettings(path.join(data, "data"), options.userSettings);
  const child = spawn(prepared.node, serverArguments(prepared, port, data), {
    // A group of its own, so that the extension hosts go with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options.env },
  });
  const said: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  const release = killOnExit(child);
  const stop = async (): Promise<void> => {
    release();
    await endGroup(child);
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await waitForAnswer(child, port);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${said.join("").slice(-4000)}`, { cause: error });
  }
  return { port, url: (testsPath) => editorUrl(port, options, testsPath), logs: path.join(data, "data", "logs"), stop };
}

function serverArguments(prepared: PreparedServer, port: number, data: string): string[] {
  return [
    prepared.server,
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    // Without the driver the address's payload, which names the extension, is ignored.
    "--enable-smoke-test-driver",
    ...["--disable-telemetry", "--disable-workspace-trust", "--server-data-dir", data, "--extensions-dir", path.join(data, "extensions")],
  ];
}

function editorUrl(port: number, { workspace, extensionPath }: HostOptions, testsPath?: string): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [["extensionDevelopmentPath", remote(extensionPath)]];
  if (testsPath !== undefined) payload.push(["extensionTestsPath", remote(testsPath)]);
  const query = new URLSearchParams({ [workspace.endsWith(".code-workspace") ? "workspace" : "folder"]: workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}

/** Puts the user's settings into a fresh data folder, above those that keep the editor quiet. */
export function writeUserSettings(data: string, userSettings: HostOptions["userSettings"] = {}): void {
  const folder = path.join(data, "User");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "settings.json"), JSON.stringify({ ...quietSettings, ...userSettings }, undefined, 2));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function waitForAnswer(child: ChildProcess, port: number): Promise<void> {
  const giveUpAt = Date.now() + startTimeoutMs;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended with code ${child.exitCode} before it answered.`);
    const answered = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await sleep(200);
  }
  throw new Error(`VS Code's server did not answer within ${startTimeoutMs / 1000} s.`);
}

/** Takes the server along when this process ends early. Answers how to call that off. */
function killOnExit(child: ChildProcess): () => void {
  const kill = (): void => signalGroup(child, "SIGKILL");
  const leave = (): void => process.exit(1);
  process.on("exit", kill);
  // A signal nobody listens to ends the process without an exit event; whoever does listen decides alone.
  const signals = (["SIGINT", "SIGTERM"] as const).filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of signals) process.on(signal, leave);
  return () => {
    process.off("exit", kill);
    for (const signal of signals) process.off(signal, leave);
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has already gone.
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  signalGroup(child, "SIGTERM");
  for (let i = 0; i < 50 && child.exitCode === null && child.signalCode === null; i += 1) await sleep(100);
  signalGroup(child, "SIGKILL");
}
