// node --import tsx scripts/generate-rule-docs.mjs           writes docs/rules: a page for each rule, and a table of them
// node --import tsx scripts/generate-rule-docs.mjs --check   fails when they are not current
import * as fs from "node:fs";
import * as path from "node:path";
import { defaultsTable } from "./lib/defaultsTables.mjs";
import { measuredCells, measuredWords, readMeasured } from "./lib/measured.mjs";
import { Problem, root, say, start } from "./lib/shell.mjs";
import { applyEdits, rules } from "../src/engine/index.ts";
import { loadEngines } from "../src/workspace/node/openFolder.ts";
import { openWithoutDisk } from "../src/workspace/node/openWithoutDisk.ts";

const folder = path.join(root, "docs/rules");
const languages = [
  { key: "python", name: "Python", file: "agent.py", fence: "python" },
  { key: "typescript", name: "TypeScript", file: "agent.ts", fence: "typescript" },
];
const areas = { reliability: "Reliability", tools: "Tool contracts", cost: "Cost", security: "Data and security", integration: "Integration", observability: "Observability", suppressions: "Suppressions" };
const severities = { error: "Error", warning: "Warning", information: "Information", hint: "Hint" };
const fixWords = {
  safe: "Safe: behaviour is kept but for the hazard. Part of fix-all on save.",
  review: "For review: it changes control flow, so it is chosen one at a time.",
  none: "None.",
};
const shortFix = { safe: "safe", review: "for review", none: "none" };

/** What the engine says of an example, and the example after its first fix. */
async function outcome(meta, { file, key, fence }, engines) {
  const workspace = openWithoutDisk("docs", engines);
  const suppression = meta.area === "suppressions";
  // Other rules stay silent, except where a comment needs something to silence.
  const settings = suppression ? { [meta.id]: meta.severity } : { "*": "off", [meta.id]: meta.severity };
  workspace.configure({ preset: "standard", rules: settings, timeoutSeconds: 30, exclude: [], maxFileSizeKb: 1024, trusted: true });
  const { bad } = meta.examples[key];
  workspace.open(file, fence, bad);
  const finding = workspace.findings(file).find(({ rule }) => rule === meta.id);
  const [fix] = finding?.fixes() ?? [];
  const result = { message: finding?.message ?? "", fixTitle: fix?.title, fixed: fix && applyEdits(bad, fix.edits) };
  workspace.dispose();
  return result;
}

const code = (fence, text) => `\`\`\`${fence}\n${text.trimEnd()}\n\`\`\``;

async function page({ meta }, measured, engines) {
  const examples = [];
  for (const language of languages) {
    const { message, fixTitle, fixed } = await outcome(meta, language, engines);
    const { bad, good } = meta.examples[language.key];
    examples.push(`### ${language.name}`, code(language.fence, bad), `> ${message}`);
    if (fixed !== undefined) examples.push(`After the quick fix "${fixTitle}":`, code(language.fence, fixed));
    examples.push("Not reported:", code(language.fence, good));
  }
  const defaults = defaultsTable(meta.id);
  const suppress = meta.area === "suppressions" ? [] : ["## Silence it", `With a reason, on the line or the line before: \`# readiness-ignore ${meta.id}: why this is fine\` (\`//\` in TypeScript). In a whole file: \`readiness-ignore-file\`, near the top.`];
  return [
    `# ${meta.id}`,
    `${meta.title}.`,
    `| Area | Severity | Quick fix |\n|---|---|---|\n| ${areas[meta.area]} | ${severities[meta.severity]} | ${fixWords[meta.fixSafety]} |`,
    "## Why it matters",
    meta.why,
    "## What to do",
    meta.remedy,
    "## Examples",
    ...examples,
    ...(defaults === undefined ? [] : ["## What libraries do by default", defaults]),
    ...(meta.area === "suppressions" ? [] : ["## How precise it is", measuredWords(measured, meta.id)]),
    "## Change its severity",
    `In the settings, for the user or the workspace: \`"readinessCoach.rules": { "${meta.id}": "off" }\`, with \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`.`,
    ...suppress,
    ...(meta.references.length > 0 ? ["## References", meta.references.map((link) => `- <${link}>`).join("\n")] : []),
  ].join("\n\n");
}

function table(measured) {
  const rows = rules.map(({ meta }) => {
    const { precision, recall } = measuredCells(measured, meta.id);
    return `| [\`${meta.id}\`](${meta.id}.md) | ${areas[meta.area]} | ${severities[meta.severity]} | ${meta.title} | ${shortFix[meta.fixSafety]} | ${precision} | ${recall} |`;
  });
  const about = measured.date
    ? `Precision is the share of findings that were right, recall the share of the places to be found that were found, as read on ${measured.date} in ${measured.corpus}, or in what the page of the rule says. A dash: nothing to count there.`
    : "Precision and recall have not been measured.";
  return ["# Rules", "Written by `npm run generate` from the rules themselves; do not edit.", about, `| Rule | Area | Severity | What it flags | Quick fix | Precision | Recall |\n|---|---|---|---|---|---|---|\n${rows.join("\n")}`].join("\n\n");
}

start(async () => {
  const measured = readMeasured(rules.map(({ meta }) => meta.id));
  const engines = await loadEngines();
  const wanted = new Map([["README.md", `${table(measured)}\n`]]);
  for (const rule of rules) wanted.set(`${rule.meta.id}.md`, `${await page(rule, measured, engines)}\n`);
  const present = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const superfluous = present.filter((name) => !wanted.has(name));
  if (process.argv.includes("--check")) {
    const read = (name) => (present.includes(name) ? fs.readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n") : undefined);
    const stale = [...wanted].filter(([name, text]) => read(name) !== text).map(([name]) => name);
    if (stale.length + superfluous.length === 0) return 0;
    throw new Problem(`docs/rules is not current (${[...stale, ...superfluous].join(", ")}): run "npm run generate".`);
  }
  fs.mkdirSync(folder, { recursive: true });
  for (const name of superfluous) fs.rmSync(path.join(folder, name));
  for (const [name, text] of wanted) fs.writeFileSync(path.join(folder, name), text);
  say(`Wrote the pages of ${rules.length} rules to docs/rules.`);
  return 0;
});
