// npm test: every test there is, one line for each stage, and "N passed, N failed" at the end.
import { build, ensureInstalled } from "./lib/bootstrap.mjs";
import { Problem, say, start } from "./lib/shell.mjs";
import { stages } from "./lib/stages.mjs";

/** Whether the tests can run at all; says why when they cannot. */
async function isReady() {
  try {
    await ensureInstalled();
    say("Building.");
    await build(["--tests"]);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(error.message.trimEnd());
    return false;
  }
}

start(async () => {
  if (!(await isReady())) {
    // The last line is for programs, and what cannot start has failed.
    say("0 passed, 1 failed");
    return 1;
  }
  const totals = { passed: 0, failed: 0 };
  for (const { name, run, only, because } of stages) {
    if (only !== undefined && only !== process.platform) {
      say(`${name}: not on this system (${because})`);
      continue;
    }
    const startedAt = Date.now();
    const { passed, failed, report } = await run();
    if (failed > 0) say(report.trimEnd());
    say(`${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - startedAt) / 1000)} s)`);
    totals.passed += passed;
    totals.failed += failed;
  }
  say(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
});
