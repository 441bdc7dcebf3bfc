import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { downloadAndUnzipVSCode, runTests, SilentReporter } from "@vscode/test-electron";
import { isExecutable, type Say } from "./processes";
import { writeUserSettings, type HostOptions } from "./server";

/** Whether a window can be shown here. */
export function hasDisplay(): boolean {
  return process.platform !== "linux" || [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some((value) => value !== undefined && value !== "");
}

/**
 * Path of a desktop VS Code: VSCODE_PATH, or the current version downloaded into the user's cache.
 * Rejects with the reason when there is none to be had here.
 */
export async function findDesktop(say: Say): Promise<string> {
  const named = process.env.VSCODE_PATH;
  if (named !== undefined && named !== "") {
    if (!isExecutable(named)) throw new Error(`VSCODE_PATH says "${named}", which is not a program that can be run`);
    return named;
  }
  if (!hasDisplay()) throw new Error("this machine has no display (run under xvfb-run to give it one)");
  say("Looking for desktop VS Code to download (set VSCODE_PATH to use the one you have).");
  const cachePath = path.join(os.homedir(), ".cache", "readiness-coach", "vscode");
  return downloadAndUnzipVSCode({ version: "stable", cachePath, reporter: new SilentReporter(), timeout: 20_000 });
}

/** Runs the module at `testsPath` (absolute) inside the desktop VS Code at `program`. Answers its exit code. */
export async function runInDesktopHost(program: string, options: HostOptions, testsPath: string): Promise<number> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "readiness-desktop-"));
  writeUserSettings(data, options.userSettings);
  try {
    return await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: options.extensionPath,
      extensionTestsPath: testsPath,
      extensionTestsEnv: { ...options.env },
      launchArgs: [options.workspace, "--user-data-dir", data, "--disable-extensions", "--disable-telemetry"],
    });
  } catch (error) {
    // A run whose tests failed is an answer here, not an accident.
    const { code } = error as { code?: unknown };
    if (typeof code === "number") return code;
    throw error;
  } finally {
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  }
}
