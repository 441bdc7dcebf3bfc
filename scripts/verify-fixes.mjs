// Applies every fix of every finding in a folder, one at a time and only in memory, and checks what a fix promises:
// the text still parses for the language's own parser, the finding is gone, and no finding is new.
//
//   node scripts/verify-fixes.mjs <folder>... [--rule <id>]
//
// Prints counts per rule and every failure; exits 1 when there is one. Nothing in the folders is written.
import { spawnSync } from "node:child_process";
import * as path from "node:path";
import { parseArgs } from "node:util";
import * as tsx from "tsx/cjs/api";
import ts from "typescript";

// The sources are CommonJS to Node, as the package is.
const load = (file) => tsx.require(file, import.meta.url);
const { applyEdits, LineIndex } = load("../src/engine/index.ts");
const { DEFAULT_SETTINGS, decode, languageOf } = load("../src/workspace/index.ts");
const { createNodeFileHost } = load("../src/workspace/node/nodeFileHost.ts");
const { openFolder } = load("../src/workspace/node/openFolder.ts");

const { values, positionals: folders } = parseArgs({ options: { rule: { type: "string" } }, allowPositionals: true });
if (folders.length === 0) {
  console.error("Name at least one folder: node scripts/verify-fixes.mjs <folder>...");
  process.exit(2);
}

/** Applied fixes whose text waits for its parser, so that one Python process reads all of them. */
const applied = [];
const originals = new Map();
const failures = [];
const counts = new Map();
let notebooks = 0;

for (const folder of folders) await verifyFolder(folder);
checkSyntax();
report();

async function verifyFolder(folder) {
  const root = path.resolve(folder);
  const host = createNodeFileHost(root);
  const workspace = await openFolder(root);
  if (values.rule !== undefined) {
    if (!workspace.rules.some(({ id }) => id === values.rule)) {
      console.error(`There is no rule "${values.rule}".`);
      process.exit(2);
    }
    workspace.configure({ ...DEFAULT_SETTINGS, rules: Object.fromEntries(workspace.rules.map(({ id, severity }) => [id, id === values.rule ? severity : "off"])) });
  }
  try {
    const { files } = await workspace.scan({ useCache: false, jobs: 1 });
    for (const { file, findings } of files) {
      if (findings.length === 0) continue;
      const language = languageOf(file);
      if (language === undefined) {
        notebooks++;
        continue;
      }
      const source = decode(host.readFile(file));
      if (source.kind === "text") verifyFile(workspace, `${root}/${file}`, file, language, source.text);
    }
  } finally {
    workspace.dispose();
  }
}

function verifyFile(workspace, shown, file, language, text) {
  workspace.open(file, language, text);
  const findings = workspace.findings(file);
  const before = tally(findings);
  const lines = new LineIndex(text);
  originals.set(shown, { language, text });
  for (const finding of findings) {
    const count = counts.get(finding.rule) ?? { findings: 0, withoutFix: 0, fixes: 0, failed: 0 };
    counts.set(finding.rule, count);
    count.findings++;
    const fail = (title, reason) => {
      count.failed++;
      failures.push({ where: `${shown}:${lines.positionAt(finding.span.start).line + 1}`, rule: finding.rule, title, reason });
    };
    let fixes = [];
    try {
      fixes = finding.fixes();
    } catch (error) {
      fail("(building the fix)", error instanceof Error ? error.message : String(error));
    }
    if (fixes.length === 0) count.withoutFix++;
    for (const { title, edits } of fixes) {
      count.fixes++;
      const next = applyEdits(text, edits);
      if (next === undefined) fail(title, "its edits overlap");
      else if (next === text) fail(title, "it changes nothing");
      else {
        const reason = compare(workspace, file, next, finding, before);
        if (reason === undefined) applied.push({ shown, language, text: next, fail: (why) => fail(title, why) });
        else fail(title, reason);
      }
    }
    workspace.change(file, text);
  }
  workspace.close(file);
}

/** What is wrong with the findings after a fix, or undefined. */
function compare(workspace, file, next, finding, before) {
  workspace.change(file, next);
  const after = tally(workspace.findings(file));
  const key = keyOf(finding);
  if ((after.get(key) ?? 0) >= before.get(key)) return "its finding is still there";
  const added = [...after].filter(([one, amount]) => amount > (before.get(one) ?? 0)).map(([one]) => one.replaceAll("\u0000", " "));
  return added.length === 0 ? undefined : `it adds ${added.join("; ")}`;
}

function tally(findings) {
  const amounts = new Map();
  for (const finding of findings) amounts.set(keyOf(finding), (amounts.get(keyOf(finding)) ?? 0) + 1);
  return amounts;
}

function keyOf({ rule, identity }) {
  return `${rule}\u0000${identity}`;
}

/** Asks Python's and TypeScript's own parsers about every fixed text whose original they accept. */
function checkSyntax() {
  const python = [...originals].filter(([, { language }]) => language === "python");
  const pythonErrors = parsePython([...python.map(([, { text }]) => text), ...applied.filter(({ language }) => language === "python").map(({ text }) => text)]);
  const broken = new Set(python.filter((_, index) => pythonErrors[index] !== null).map(([shown]) => shown));
  for (const [shown, { language, text }] of originals) if (language !== "python" && parseScript(shown, text) !== undefined) broken.add(shown);
  let at = python.length;
  for (const { shown, language, text, fail } of applied) {
    const error = language === "python" ? (pythonErrors[at++] ?? undefined) : parseScript(shown, text);
    if (error !== undefined && !broken.has(shown)) fail(`the text no longer parses: ${error}`);
  }
  if (broken.size > 0) console.log(`${broken.size} files do not parse as they are; their fixed texts are only re-analysed.`);
}

function parsePython(texts) {
  if (texts.length === 0) return [];
  const program = "import ast,json,sys,warnings\nwarnings.simplefilter('ignore')\nout=[]\nfor t in json.load(sys.stdin):\n  try:\n    ast.parse(t); out.append(None)\n  except Exception as e:\n    out.append(f'{type(e).__name__}: {e}')\nprint(json.dumps(out))";
  const { status, stdout, stderr, error } = spawnSync("python3", ["-c", program], { input: JSON.stringify(texts), encoding: "utf8", maxBuffer: 1 << 28 });
  if (error !== undefined || status !== 0) {
    console.error(`python3 is needed to check the fixed texts: ${error?.message ?? stderr}`);
    process.exit(2);
  }
  return JSON.parse(stdout);
}

function parseScript(file, text) {
  const [first] = ts.createSourceFile(file, text, ts.ScriptTarget.Latest).parseDiagnostics;
  return first === undefined ? undefined : ts.flattenDiagnosticMessageText(first.messageText, " ");
}

function report() {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(4, ...rows.map(([rule]) => rule.length));
  console.log(`${"rule".padEnd(width)}  findings  without fix  fixes  failed`);
  const total = { findings: 0, withoutFix: 0, fixes: 0, failed: 0 };
  for (const [rule, count] of rows) {
    for (const key of Object.keys(total)) total[key] += count[key];
    console.log(line(rule, count, width));
  }
  console.log(line("all", total, width));
  if (notebooks > 0) console.log(`${notebooks} notebooks with findings were left out: fixes are not written to notebooks.`);
  for (const { where, rule, title, reason } of failures) console.log(`FAILED ${where} ${rule} "${title}": ${reason}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

function line(name, { findings, withoutFix, fixes, failed }, width) {
  return `${name.padEnd(width)}  ${String(findings).padStart(8)}  ${String(withoutFix).padStart(11)}  ${String(fixes).padStart(5)}  ${String(failed).padStart(6)}`;
}
