import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { artefacts } from "./artefacts";
import { prepareHost } from "./install";
import { openPage } from "./page";
import type { Say } from "./processes";
import { startHost, type HostOptions } from "./server";

const testsTimeoutMs = 10 * 60_000;
const consoleFile = path.join(artefacts, "editor-console.log");

/**
 * Runs the module at `testsPath` (absolute) inside VS Code's server, seen by a headless Chromium.
 * Answers the exit code the editor reported; rejects when it reports none.
 */
export async function runInBrowserHost(options: HostOptions, testsPath: string, say: Say): Promise<number> {
  const prepared = await prepareHost(say);
  const host = await startHost(prepared, options);
  fs.mkdirSync(artefacts, { recursive: true });
  fs.rmSync(consoleFile, { force: true });
  try {
    let exitCode: number | undefined;
    const opened = await openPage(prepared, {
      url: host.url(testsPath),
      // The names the editor looks for when it runs tests. What it logs is mostly its own affair, and read only when a run fails.
      beforeOpen: async (page) => {
        await page.exposeFunction("codeAutomationLog", (type: string, values: unknown[]) => {
          fs.appendFileSync(consoleFile, `${type}: ${values.map(String).join(" ")}\n`);
        });
        await page.exposeFunction("codeAutomationExit", (code: number) => {
          exitCode = code;
        });
      },
    });
    const giveUpAt = Date.now() + testsTimeoutMs;
    const ended = () => exitCode;
    while (ended() === undefined) {
      if (!opened.browser.isConnected()) throw new Error(`Chromium ended before the tests did; the editor's console is in ${consoleFile}.`);
      if (Date.now() > giveUpAt) throw new Error(`The editor did not report the end of its tests within ${testsTimeoutMs / 60_000} minutes; its console is in ${consoleFile}.`);
      await sleep(100);
    }
    await opened.close();
    return ended() ?? 1;
  } finally {
    await host.stop();
  }
}
