// tsx test/host/open.ts <folder> [--once]: opens the folder with the extension loaded, in the best editor this machine has (see scripts/start.mjs).
import { spawn, spawnSync } from "node:child_process";
import * as path from "node:path";
import { findDesktop, hasDisplay } from "./desktop";
import { prepareServer } from "./install";
import { findOnPath } from "./processes";
import { startHost } from "./server";

const root = path.join(__dirname, "../..");
const say = (line: string): void => console.log(line);

async function main([folder, ...flags]: readonly string[]): Promise<number> {
  if (folder === undefined) {
    console.error("Say which folder to open.");
    return 2;
  }
  const unknown = flags.filter((flag) => flag !== "--once");
  if (unknown.length > 0) {
    console.error(`npm start does not know ${unknown.join(", ")}; it knows --once.`);
    return 2;
  }
  const desktop = await desktopProgram();
  if (desktop !== undefined) return openDesktop(desktop, folder);
  if (!hasDisplay()) printFindings(folder);
  return serve(folder, flags.includes("--once"));
}

/** Desktop VS Code by its command, or, where the browser host cannot run, downloaded. */
async function desktopProgram(): Promise<string | undefined> {
  if (!hasDisplay()) return undefined;
  const onPath = findOnPath(["code"]);
  if (onPath !== undefined || process.platform === "linux") return onPath;
  return findDesktop(say);
}

function openDesktop(program: string, folder: string): number {
  say(`Opening ${folder} in VS Code.`);
  // The command is a script on Windows, which only a shell can start.
  const shell = program.endsWith(".cmd");
  const quote = (text: string) => (shell ? `"${text}"` : text);
  spawn(quote(program), ["--new-window", `--extensionDevelopmentPath=${root}`, folder].map(quote), { detached: true, stdio: "ignore", shell }).unref();
  return 0;
}

/** Without a display the findings themselves are what there is to see. */
function printFindings(folder: string): void {
  say(`This machine has no display. Findings in ${folder}:`);
  say("");
  spawnSync(process.execPath, [path.join(root, "dist/cli.js"), "check", folder, "--fail-on", "never"], { stdio: "inherit", timeout: 10 * 60_000 });
  say("");
}

async function serve(folder: string, onlyOnce: boolean): Promise<number> {
  // Listeners that stay: npm, the script and the terminal may each send the signal once.
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
  const prepared = await prepareServer(say);
  const host = await startHost(prepared, { workspace: folder, extensionPath: root });
  try {
    say("The editor, with the extension loaded, is at:");
    say(`  ${host.url()}`);
    if (onlyOnce) return 0;
    say("Open it in a browser. Ctrl+C ends it.");
    await interrupted;
    return 0;
  } finally {
    await host.stop();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
