// The stages of npm test. Each answers how many tests passed and failed, and a report to print when some failed.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { root, runNode, toolPath } from "./shell.mjs";

/** Folders with a stage of their own; every other test belongs to the first. */
const processFolders = ["test/server", "test/cli"];
const browserFolder = "test/e2e";

/** Well above what the slowest run of tests takes, installing the editor included. */
const stageTimeoutMs = 8 * 60_000;

/** `only` names the system a stage is bound to, and `because` says so to whoever runs the tests elsewhere. */
export const stages = [
  { name: "Unit and fixture tests", run: () => mocha(["test/**/*.test.ts", ...processFolders.flatMap((folder) => ["--ignore", `${folder}/**`])]) },
  { name: "Language server over a real connection", run: () => mocha(["test/server/**/*.test.ts"]) },
  { name: "Command line as a process", run: () => mocha(["test/cli/**/*.test.ts"]) },
  { name: "Inside the editor", run: editor },
  {
    name: "User interface in a browser",
    run: browser,
    only: "linux",
    because: "VS Code's server, which the browser shows, is built for Linux here; run this stage there",
  },
];

/** A stage that found no test has shown nothing, and a skipped test neither: both count as failures. */
const outcome = (passed, failed, report) => (passed + failed === 0 ? { passed, failed: 1, report: `No test ran.\n${report}` } : { passed, failed, report });

async function mocha(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readiness-mocha-"));
  const file = path.join(folder, "results.json");
  try {
    const { code, output } = await runNode([toolPath("mocha/bin/mocha.js"), ...args, "--reporter", "json", "--reporter-option", `output=${file}`], { timeoutMs: stageTimeoutMs });
    if (!fs.existsSync(file)) return { passed: 0, failed: 1, report: output };
    const { stats, failures, pending } = JSON.parse(fs.readFileSync(file, "utf8"));
    const lines = [...failures.map(({ fullTitle, err }) => `  failed  ${fullTitle}\n${err.stack ?? err.message}`), ...pending.map(({ fullTitle }) => `  skipped ${fullTitle}`)];
    const failed = stats.failures + stats.pending;
    // Mocha may also end badly after its last test, for example in a rejection nobody awaited.
    if (failed === 0 && code !== 0) return { passed: stats.passes, failed: 1, report: output };
    return outcome(stats.passes, failed, lines.join("\n"));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Each file by itself: all of them together take about as long as one run may, and a file that hangs should neither end nor hide the others. */
async function browser() {
  const total = { passed: 0, failed: 0, report: [] };
  const files = fs.readdirSync(path.join(root, browserFolder)).filter((name) => name.endsWith(".test.ts")).sort();
  for (const name of files) {
    const { passed, failed, report } = await mocha(["--config", `${browserFolder}/.mocharc.json`, `${browserFolder}/${name}`]);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) total.report.push(`${name}\n${report}`);
  }
  return outcome(total.passed, total.failed, total.report.join("\n"));
}

async function editor() {
  const { code, output } = await runNode(["--import", "tsx", "test/host/main.ts", "tests"], { timeoutMs: stageTimeoutMs });
  const totals = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (totals === null) return { passed: 0, failed: 1, report: output };
  const [passed, failed] = [Number(totals[1]), Number(totals[2])];
  return outcome(passed, code !== 0 && failed === 0 ? 1 : failed, output);
}
