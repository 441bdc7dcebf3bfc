// Prints precision and recall per rule.
//
//   node --import tsx scripts/precision.mjs                                     from the annotated fixtures in test/rules
//   node --import tsx scripts/precision.mjs --labels FILE.jsonl --repos FOLDER  from labels of real repositories
//
// Labels are JSON lines: {"repo": "owner/name", "file": "path", "line": 12, "rule": "missing-timeout", "must": true}. `line` is 1-based. `must: false`
// marks a place where a finding is fine and none is fine too; a finding in a labelled file that no label allows is a false alarm. Repositories stand in
// FOLDER as owner+name. A finding meets a label of the same rule (or of its family, see FAMILIES) at most TOLERANCE lines away.
import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { Problem, root, say, start } from "./lib/shell.mjs";
import { LineIndex, rules } from "../src/engine/index.ts";
import { openFolder } from "../src/workspace/node/openFolder.ts";

const TOLERANCE = 2;
/** Rules that answer one question of the labels under several names. */
const FAMILIES = {
  "implicit-timeout": "missing-timeout", "ineffective-timeout": "missing-timeout", "timeout-unit-mismatch": "missing-timeout",
  "unknown-tool-name": "unguarded-tool-call", "unchecked-tool-result": "unguarded-tool-call",
  "secret-in-logs": "pii-in-logs", "prompt-in-logs": "pii-in-logs", "telemetry-captures-content": "pii-in-logs",
  "model-output-execution": "unvalidated-model-output", "unchecked-finish-reason": "unvalidated-model-output",
};
const MARK = /(?:#|\/\/|\/\*)\s*(expect|known-miss|known-false):\s*([\w\s,-]+?)\s*(?:\*\/)?\s*$/u;

/** Counts of one rule: right and wrong findings, places that must be found, and those that were. */
class Tally {
  rows = new Map();
  of(rule) {
    if (!this.rows.has(rule)) this.rows.set(rule, { right: 0, wrong: 0, must: 0, found: 0 });
    return this.rows.get(rule);
  }
  print() {
    const share = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
    say(`${"rule".padEnd(28)}${"right".padStart(7)}${"wrong".padStart(7)}${"precision".padStart(11)}${"must".padStart(7)}${"found".padStart(7)}${"recall".padStart(10)}`);
    for (const [rule, t] of [...this.rows].sort()) {
      say(`${rule.padEnd(28)}${String(t.right).padStart(7)}${String(t.wrong).padStart(7)}${share(t.right, t.right + t.wrong).padStart(11)}${String(t.must).padStart(7)}${String(t.found).padStart(7)}${share(t.found, t.must).padStart(10)}`);
    }
  }
}

async function fromLabels(file, repos) {
  const labels = fs.readFileSync(file, "utf8").split("\n").filter((l) => l.trim() !== "").map((l) => JSON.parse(l));
  const tally = new Tally();
  // Rules that no label speaks of cannot be judged by these labels.
  const spoken = new Set(labels.map((l) => FAMILIES[l.rule] ?? l.rule));
  const byRepo = groupBy(labels, (l) => l.repo);
  for (const [repo, own] of byRepo) {
    const folder = path.join(repos, repo.replace("/", "+"));
    if (!fs.existsSync(folder)) {
      say(`${repo} is not in ${repos}: left out.`);
      continue;
    }
    const workspace = await openFolder(folder);
    workspace.configure({ preset: "standard", rules: {}, timeoutSeconds: 30, exclude: [], maxFileSizeKb: 1024, trusted: true });
    for (const [name, wanted] of groupBy(own, (l) => l.file)) compare(tally, workspace.check(name)?.findings ?? [], wanted, spoken);
    workspace.dispose();
  }
  tally.print();
}

function compare(tally, findings, labels, spoken) {
  const near = (finding, label) => (FAMILIES[finding.rule] ?? finding.rule) === (FAMILIES[label.rule] ?? label.rule) && Math.abs(finding.start.line + 1 - label.line) <= TOLERANCE;
  for (const finding of findings) {
    if (labels.some((l) => near(finding, l))) tally.of(finding.rule).right += 1;
    else if (spoken.has(FAMILIES[finding.rule] ?? finding.rule)) tally.of(finding.rule).wrong += 1;
  }
  for (const label of labels.filter((l) => l.must)) {
    tally.of(label.rule).must += 1;
    if (findings.some((f) => near(f, label))) tally.of(label.rule).found += 1;
  }
}

/** Fixtures are written for the rules, so a perfect score here says only that nothing known is wrong. */
function fromFixtures() {
  const tally = new Tally();
  for (const { meta } of rules) {
    const folder = path.join(root, "test/rules", meta.id);
    if (!fs.existsSync(folder)) continue;
    for (const name of fs.readdirSync(folder, { recursive: true }).map(String)) {
      if (!/\.(py|[mc]?[jt]sx?)$/u.test(name) || name.includes(".fixed.")) continue;
      const text = fs.readFileSync(path.join(folder, name), "utf8");
      const lines = new LineIndex(text);
      for (let line = 0; line < lines.lineCount; line += 1) {
        const kind = MARK.exec(lines.lineText(line))?.[1];
        const t = tally.of(meta.id);
        if (kind === "expect") { t.right += 1; t.must += 1; t.found += 1; }
        else if (kind === "known-miss") t.must += 1;
        else if (kind === "known-false") t.wrong += 1;
      }
    }
  }
  tally.print();
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

start(async () => {
  const { values } = parseArgs({ options: { labels: { type: "string" }, repos: { type: "string" } } });
  if ((values.labels === undefined) !== (values.repos === undefined)) throw new Problem("--labels and --repos go together.");
  if (values.labels === undefined) fromFixtures();
  else await fromLabels(path.resolve(values.labels), path.resolve(values.repos));
  return 0;
});
