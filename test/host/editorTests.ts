import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { runInBrowserHost } from "./browserTests";
import { findDesktop, runInDesktopHost } from "./desktop";
import type { Say } from "./processes";
import type { HostOptions } from "./server";

/** What the module inside the editor wrote about its run (test/editor/index.ts). */
export interface EditorResults {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  /** One line for each test, and the failures' messages and stacks. */
  readonly report: string;
}

export interface EditorTestOptions {
  /** Absolute path of the folder to open; the tests work on a copy of it. */
  readonly workspace: string;
  /** Absolute path of the extension under development. */
  readonly extensionPath: string;
  /** Absolute path of the module whose `run()` is called; dist/test/index.js of the extension when left out. */
  readonly testsPath?: string;
  readonly userSettings?: Readonly<Record<string, unknown>>;
}

/**
 * Runs the editor tests in the first host that can be had: desktop VS Code, or VS Code's server in a browser.
 * READINESS_TEST_HOST=desktop or =browser asks for one and takes no other. Rejects when no host can be had.
 */
export async function runEditorTests(options: EditorTestOptions, say: Say): Promise<EditorResults> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readiness-editor-"));
  const resultsFile = path.join(folder, "results.json");
  try {
    const workspace = path.join(folder, "workspace");
    fs.cpSync(options.workspace, workspace, { recursive: true });
    const { extensionPath, userSettings, testsPath = path.join(extensionPath, "dist/test/index.js") } = options;
    const host: HostOptions = { workspace: fs.realpathSync(workspace), extensionPath, env: { READINESS_TEST_RESULTS: resultsFile }, ...(userSettings && { userSettings }) };
    const code = await runInSomeHost(host, testsPath, say);
    return readResults(resultsFile, code);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runInSomeHost(host: HostOptions, testsPath: string, say: Say): Promise<number> {
  const { READINESS_TEST_HOST: wish, VSCODE_PATH: program = "" } = process.env;
  // Who names a program means that one.
  const asked = wish ?? (program === "" ? "" : "desktop");
  if (!["", "desktop", "browser"].includes(asked)) throw new Error(`READINESS_TEST_HOST is "${asked}"; it can be desktop or browser.`);
  if (asked !== "browser") {
    const found = await findDesktop(say).catch((error: unknown) => error as Error);
    if (typeof found === "string") {
      say(`Running the editor tests in desktop VS Code (${found}).`);
      return runInDesktopHost(found, host, testsPath);
    }
    // Only a wish for the desktop, or a system the other host cannot run on, makes this the end.
    if (asked === "desktop" || process.platform !== "linux") throw new Error(`No desktop VS Code can be had: ${found.message}`, { cause: found });
    say(`No desktop VS Code can be had: ${found.message}.`);
  }
  say("Running the editor tests in VS Code's own server with Chromium.");
  return runInBrowserHost(host, testsPath, say);
}

function readResults(file: string, code: number): EditorResults {
  if (!fs.existsSync(file)) throw new Error(`The editor ended with code ${code} and left no results: the tests module was not run.`);
  const results = JSON.parse(fs.readFileSync(file, "utf8")) as EditorResults;
  if (code !== 0 && results.failed === 0) throw new Error(`The editor ended with code ${code} although no test failed:\n${results.report}`);
  return results;
}
