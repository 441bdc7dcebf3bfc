import * as fs from "node:fs";
import * as path from "node:path";
import Mocha from "mocha";

/**
 * Entry point of the tests that run inside the editor: the extension host calls it and takes a rejection for a failure.
 * Runs every *.test.js beside the bundled module, and writes what happened to the file READINESS_TEST_RESULTS names.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: Quiet });
  for (const name of fs.readdirSync(__dirname).sort()) if (name.endsWith(".test.js")) mocha.addFile(path.join(__dirname, name));
  const lines: string[] = [];
  const counts = { passed: 0, failed: 0, pending: 0 };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on("pass", (test) => {
      counts.passed += 1;
      lines.push(`  ok      ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on("pending", (test) => {
      counts.pending += 1;
      lines.push(`  skipped ${test.fullTitle()}`);
    });
    runner.on("fail", (test, error: Error) => {
      counts.failed += 1;
      lines.push(`  failed  ${test.fullTitle()}`, error.stack ?? error.message);
    });
  });
  const { READINESS_TEST_RESULTS: file } = process.env;
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify({ ...counts, report: lines.join("\n") }));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}

/** The results go to the file, so nothing is printed into the editor's console. */
class Quiet extends Mocha.reporters.Base {}
