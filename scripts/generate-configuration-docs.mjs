// Writes docs/configuration.md, what a project can set for itself, from the schema that reads the file and the presets.
//
//   node --import tsx scripts/generate-configuration-docs.mjs [--check]
import * as fs from "node:fs";
import * as path from "node:path";
import { root } from "./lib/shell.mjs";
import { rules } from "../src/engine/index.js";
import { PRESETS } from "../src/workspace/presets.js";

const file = path.join(root, "docs/configuration.md");
const { properties } = JSON.parse(fs.readFileSync(path.join(root, "media/config.schema.json"), "utf8"));
const metas = rules.map(({ meta }) => meta);
const code = (text) => `\`${text}\``;

/** Severity of every rule that a preset changes; a dash where the rule keeps its own. */
function presetTable() {
  const names = Object.keys(PRESETS).filter((name) => name !== "standard");
  const rows = metas
    .map((meta) => ({ meta, set: names.map((name) => PRESETS[name].severity(meta)) }))
    .filter(({ meta, set }) => set.some((severity) => severity !== meta.severity))
    .map(({ meta, set }) => `| [${code(meta.id)}](rules/${meta.id}.md) | ${meta.severity} | ${set.map((severity) => (severity === meta.severity ? "–" : severity)).join(" | ")} |`);
  return [`| Rule | standard | ${names.join(" | ")} |`, `|---|---|${names.map(() => "---|").join("")}`, ...rows].join("\n");
}

function keyTable(keys, prefix = "") {
  return ["| Key | What it does |", "|---|---|", ...Object.entries(keys).map(([key, { description = "" }]) => `| ${code(prefix + key)} | ${description} |`)].join("\n");
}

const { $schema: _editors, options, documents, catalog, ...top } = properties;
const catalogRows = {
  apis: "Calls that leave the process: their timeouts and units, retries, token limits, exceptions.", aliases: "Other spellings of something that is known.", returns: "What a call returns, when that is a known type.",
  responses: "How an answer tells that the server refused.", deadlines: "Code that ends what it runs.", retries: "Decorators, wrappers and loops that try again.", tools: "How a framework declares tools, and what it does when one fails.",
  effects: "Calls that delete, pay, send or run things.", loops: "Runs of agents, and where they end by default.", modelCalls: "Fields of an answer that name a tool and its arguments.", sinks: "Functions that keep or show what they are given: loggers, traces, metrics.",
  redactors: "Functions whose result is no longer personal or secret.", telemetry: "Tracing that stores prompts and answers, and what hides them.",
};
const missing = Object.keys(catalog.properties).filter((key) => !(key in catalogRows));
if (missing.length > 0) throw new Error(`Say what ${missing.join(", ")} of the catalog are for.`);

const text = `# Settings of a project

Written by \`npm run generate\`; do not edit.

\`.readiness/config.json\` holds what a team has agreed on; the editor and the command line read it alike. \`readiness-coach init\` writes one to start from. It may
have comments, and editors complete and check it. What is wrong in it is named with its line, and the rest counts.

${keyTable(top)}
${keyTable(options.properties, "options.").split("\n").slice(2).join("\n")}
${keyTable(documents.properties, "documents.").split("\n").slice(2).join("\n")}
| \`catalog\` | ${catalog.description} |

Preset and options of the project win over the user's own settings; a severity that a user sets by hand wins over the project's. In a folder that is not trusted
the file does not count.

## Presets

${Object.entries(PRESETS).map(([name, { summary }]) => `- **${name}**: ${summary}`).join("\n")}

These rules change with the preset; all others stay as they are.

${presetTable()}

## Own libraries and functions

Rows of \`catalog\` have the shape of the built-in ones (see [adding a library](adding-a-library.md)). Symbols are import paths: \`acme.Client#get\` is a method of a
client, \`acme.session()\` what a call returns. Functions in files of the project count too: Python's import path (\`app.journal.note\`), or the path of the file
without its ending (\`src/lib/orders.loadOrders\`).

${keyTable(Object.fromEntries(Object.keys(catalog.properties).map((key) => [key, { description: catalogRows[key] }])), "catalog.")}

A logger of the project's own, and a function that masks:

    {
      "options": { "redactors": ["app.privacy.veil"] },
      "catalog": {
        "sinks": [{ "ecosystem": "python", "package": "", "symbols": ["app.journal.note"], "kind": "log", "source": "app/journal.py" }]
      }
    }

## Baseline

\`readiness-coach check --write-baseline\` writes \`.readiness/baseline.json\` with everything that is there now. From then on editor and command line tell of other findings
alone, and fixes of everything leave what is listed as it is. The checklist still counts it. A fingerprint stays when lines move and formatters run; one that went
needs no care, and writing the file again forgets it.
`;

if (process.argv.includes("--check")) {
  const current = fs.existsSync(file) ? fs.readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
  if (current !== text) {
    console.error("docs/configuration.md is not current. Run npm run generate.");
    process.exitCode = 1;
  }
} else fs.writeFileSync(file, text);
