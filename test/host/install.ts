import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureChromium } from "./chromium";
import { aptInstall, findOnPath, run, type Say } from "./processes";

/** A server that is ready to start: absolute paths of the Node it needs and of VS Code's server. */
export interface PreparedServer {
  readonly node: string;
  readonly server: string;
}

/** A server, and the absolute path of the browser to see it with. */
export interface PreparedHost extends PreparedServer {
  readonly chromium: string;
}

/** Native modules the server will not start without; the rest of what code-server could build is not needed here. */
const nativeModules = ["@vscode/spdlog", "@vscode/native-watchdog"];
const lockWaitMs = 20 * 60_000;

/** Makes the server and a browser available. Rejects, saying why, on a machine that cannot have them. */
export async function prepareHost(say: Say): Promise<PreparedHost> {
  const chromium = await ensureChromium(say);
  return { ...(await prepareServer(say)), chromium };
}

/**
 * Makes VS Code's own server available, from the cache or by installing it (about 200 MB to fetch, a minute or two).
 * Rejects, saying why, on a machine that cannot have it.
 */
export async function prepareServer(say: Say): Promise<PreparedServer> {
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch)) {
    throw new Error(`The editor in a browser needs Linux on x64 or arm64, and this is ${process.platform} on ${process.arch}. Use a desktop VS Code: set VSCODE_PATH to its program.`);
  }
  const folder = cacheFolder();
  if (!isComplete(folder)) await withLock(`${folder}.lock`, say, () => (isComplete(folder) ? Promise.resolve() : install(folder, say)));
  return pathsIn(folder);
}

/** One folder for each state of the lock file, so that a new version never meets an old one's leftovers. */
function cacheFolder(): string {
  const lock = JSON.parse(fs.readFileSync(path.join(__dirname, "package-lock.json"), "utf8")) as { packages: Record<string, { version?: string }> };
  const version = lock.packages["node_modules/code-server"]?.version ?? "unknown";
  const digest = createHash("sha256").update(JSON.stringify(lock)).digest("hex").slice(0, 8);
  const configured = process.env.XDG_CACHE_HOME;
  const base = configured !== undefined && path.isAbsolute(configured) ? configured : path.join(os.homedir(), ".cache");
  return path.join(base, "readiness-coach", `host-${version}-${digest}`);
}

const isComplete = (folder: string): boolean => fs.existsSync(path.join(folder, "complete"));

function pathsIn(folder: string): PreparedServer {
  return {
    node: path.join(folder, "node_modules", `node-linux-${process.arch}`, "bin", "node"),
    server: path.join(folder, "node_modules", "code-server", "lib", "vscode", "out", "server-main.js"),
  };
}

async function install(folder: string, say: Say): Promise<void> {
  await ensureCompiler(say);
  say(`Fetching VS Code's server into ${folder} (once; it takes a few minutes).`);
  const { node, server } = pathsIn(folder);
  const vscode = path.dirname(path.dirname(server));
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) fs.copyFileSync(path.join(__dirname, file), path.join(folder, file));
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  await run("npm", ["ci", ...quiet], { cwd: folder });
  await run("npm", ["install", "--omit=dev", ...quiet], { cwd: vscode });
  await run("npm", ["install", "--omit=dev", ...quiet], { cwd: path.join(vscode, "extensions") });
  say("Building the server's two native modules.");
  // npm itself must run in the Node the modules are built for, with that Node's headers.
  const env = { ...process.env, PATH: [path.dirname(node), process.env.PATH ?? ""].join(path.delimiter), npm_config_nodedir: path.dirname(path.dirname(node)), npm_config_ignore_scripts: "false" };
  await run("npm", ["rebuild", ...nativeModules], { cwd: vscode, env });
  requireBuilt(vscode);
  fs.writeFileSync(path.join(folder, "complete"), "");
}

/** npm rebuild ends well even when it decided to run nothing, so its word is checked. */
function requireBuilt(vscode: string): void {
  for (const name of nativeModules) {
    const built = path.join(vscode, "node_modules", name, "build", "Release");
    const modules = fs.existsSync(built) ? fs.readdirSync(built).filter((file) => file.endsWith(".node")) : [];
    if (modules.length === 0) throw new Error(`npm rebuild left ${name} unbuilt in ${built}.`);
  }
}

async function ensureCompiler(say: Say): Promise<void> {
  const needed = ["g++", "make", "python3"];
  const missing = needed.filter((name) => findOnPath([name]) === undefined);
  if (missing.length === 0) return;
  say(`Building the server's native modules needs ${missing.join(", ")}.`);
  if (!(await aptInstall(missing, say))) throw new Error(`Install ${missing.join(", ")} and run this again.`);
}

/** Runs `work` while no other process prepares the same host. A lock whose owner has died is taken over. */
async function withLock(lock: string, say: Say, work: () => Promise<void>): Promise<void> {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  const giveUpAt = Date.now() + lockWaitMs;
  for (let waits = 0; !tryLock(lock); waits += 1) {
    if (waits === 0) say("Another process is preparing the editor; waiting for it.");
    if (Date.now() > giveUpAt) throw new Error(`Another process has held ${lock} for too long. Remove the file if nothing is running.`);
    await sleep(1000);
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isOwnerAlive(lock)) return false;
    fs.rmSync(lock, { force: true });
    return false;
  }
}

function isOwnerAlive(lock: string): boolean {
  try {
    const owner = Number(fs.readFileSync(lock, "utf8"));
    // An empty file belongs to a process that is just writing its number.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
