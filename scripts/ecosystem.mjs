// Runs two builds over folders of other people's code and prints what the second finds that the first did not, and the other way round, per rule.
// Use it before a change of a rule lands: fetched repositories show what fixtures do not.
//
//   node scripts/ecosystem.mjs <before> <after> <folder>... [--rule <id>] [--details]
//
// A build is a checkout with a dist/ folder, or the path of a cli.js. Nothing in the folders is written. Exits 0 whether or not something differs,
// 1 when a build cannot read a folder.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { compareFindings, countByRule } from "./lib/compareFindings.mjs";
import { Problem, runNode, say, start } from "./lib/shell.mjs";

/** Exit codes of `check` with which everything was read: nothing found, findings. */
const READ = new Set([0, 1]);

function cliOf(build) {
  const candidates = [build, path.join(build, "cli.js"), path.join(build, "dist", "cli.js")].map((file) => path.resolve(file));
  const found = candidates.find((file) => file.endsWith(".js") && fs.existsSync(file));
  if (found === undefined) throw new Problem(`There is no build at ${build}: give a checkout that has been built (npm run build), or a cli.js.`);
  return found;
}

/** The findings of one build in one folder, as the JSON contract gives them. */
async function findingsOf(cli, folder, scratch, rule) {
  const output = path.join(scratch, "findings.json");
  const rules = rule === undefined ? [] : ["--rule", rule];
  const { code, output: words } = await runNode([cli, "check", folder, "--format", "json", "--output", output, "--no-cache", ...rules]);
  if (!READ.has(code)) throw new Problem(`${cli} could not check ${folder} (exit code ${code}):\n${words.trimEnd()}`);
  return JSON.parse(fs.readFileSync(output, "utf8")).findings;
}

const describe = ({ file, cell, line, column, severity, rule, message }) => `${file}${cell === undefined ? "" : `#${cell}`}:${line}:${column}  ${severity}  ${message}  (${rule})`;

function printDetails({ added, removed, reworded }) {
  for (const finding of removed) say(`  - ${describe(finding)}`);
  for (const finding of added) say(`  + ${describe(finding)}`);
  for (const pair of reworded) {
    say(`  ~ ${describe(pair.before)}`);
    say(`    ${pair.after.severity}  ${pair.after.message}`);
  }
}

function printTable(rows) {
  if (rows.length === 0) {
    say("Both builds say the same.");
    return;
  }
  say(`${"rule".padEnd(30)}${"added".padStart(8)}${"removed".padStart(9)}${"reworded".padStart(10)}`);
  for (const { rule, added, removed, reworded } of rows) say(`${rule.padEnd(30)}${String(added).padStart(8)}${String(removed).padStart(9)}${String(reworded).padStart(10)}`);
}

start(async () => {
  const { values, positionals } = parseArgs({ options: { rule: { type: "string" }, details: { type: "boolean" } }, allowPositionals: true });
  const [before, after, ...folders] = positionals;
  if (after === undefined || folders.length === 0) throw new Problem("Name two builds and at least one folder: node scripts/ecosystem.mjs <before> <after> <folder>...");
  const builds = [cliOf(before), cliOf(after)];
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "readiness-ecosystem-"));
  const totals = { added: [], removed: [], reworded: [] };
  try {
    for (const folder of folders) {
      if (!fs.existsSync(folder)) throw new Problem(`There is no folder ${folder}.`);
      const [first, second] = [await findingsOf(builds[0], folder, scratch, values.rule), await findingsOf(builds[1], folder, scratch, values.rule)];
      const difference = compareFindings(first, second);
      for (const key of Object.keys(totals)) totals[key].push(...difference[key]);
      say(`${folder}: ${second.length} findings, ${difference.added.length} added, ${difference.removed.length} removed, ${difference.reworded.length} reworded`);
      if (values.details) printDetails(difference);
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  say("");
  printTable(countByRule(totals));
});
