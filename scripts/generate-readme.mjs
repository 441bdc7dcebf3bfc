// node --import tsx scripts/generate-readme.mjs           writes the table of rules into README.md
// node --import tsx scripts/generate-readme.mjs --check   fails when it is not current
import * as fs from "node:fs";
import * as path from "node:path";
import { Problem, root, say, start } from "./lib/shell.mjs";
import { rules } from "../src/engine/index.ts";

const file = path.join(root, "README.md");
const [OPEN, CLOSE] = ["<!-- rules: written by npm run generate -->", "<!-- /rules -->"];
const severities = { error: "Error", warning: "Warning", information: "Information", hint: "Hint" };
const fixes = { safe: "safe", review: "for review", none: "" };

function table() {
  const rows = rules.map(({ meta }) => `| [\`${meta.id}\`](docs/rules/${meta.id}.md) | ${meta.title} | ${severities[meta.severity]} | ${fixes[meta.fixSafety]} |`);
  return ["| Rule | What it flags | Severity | Fix |", "|---|---|---|---|", ...rows].join("\n");
}

start(() => {
  const text = fs.readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const [from, to] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
  if (from < 0 || to < from) throw new Problem(`README.md has no place for the table of rules (${OPEN} … ${CLOSE}).`);
  const wanted = `${text.slice(0, from + OPEN.length)}\n${table()}\n${text.slice(to)}`;
  if (process.argv.includes("--check")) {
    if (wanted === text) return 0;
    throw new Problem('The table of rules in README.md is not current: run "npm run generate".');
  }
  fs.writeFileSync(file, wanted);
  say("Wrote the table of rules into README.md.");
  return 0;
});
