import { strict as assert } from "node:assert";
import * as path from "node:path";
import { checkSource, forbiddenInAll, listSources, readSource, type Complaint } from "./support/layers";

const root = path.join(__dirname, "..");

const describeComplaints = (complaints: readonly Complaint[]): string => complaints.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n");

describe("layers", () => {
  const sources = listSources(root);

  it("keeps every import inside the table of DESIGN.md", () => {
    const complaints = sources.flatMap((file) => checkSource(file, readSource(root, file)));
    assert.equal(complaints.length, 0, `\n${describeComplaints(complaints)}`);
  });

  it("keeps one rule from importing another", () => {
    const rules = new Set(sources.filter((file) => file.startsWith("src/engine/rules/") && /\bdefineRule\s*\(\s*\{/.test(readSource(root, file))));
    const complaints = [...rules].flatMap((file) => forbiddenInAll(file, readSource(root, file), rules));
    assert.equal(complaints.length, 0, `\n${describeComplaints(complaints)}`);
  });

  const check = (file: string, source: string) => checkSource(file, source).map(({ message }) => message);

  it("complains about each kind of crossing", () => {
    assert.match(check("src/engine/text/a.ts", 'import { x } from "../facts/b";')[0]!, /engine\/text may not import engine\/facts/);
    assert.match(check("src/engine/rules/cost/a.ts", 'import type { x } from "../../syntax/b";')[0]!, /engine\/rules may not import engine\/syntax/);
    assert.match(check("src/engine/languages/python/a.ts", 'export * from "../typescript/b";')[0]!, /may not import engine\/languages\/typescript/);
    assert.match(check("src/engine/analyze.ts", 'import * as fs from "node:fs";')[0]!, /may not import "node:fs"/);
    assert.match(check("src/engine/analyze.ts", 'const fs = require("fs");')[0]!, /may not import "fs"/);
    assert.match(check("src/engine/facts/a.ts", 'const x = await import("web-tree-sitter");')[0]!, /may not import "web-tree-sitter"/);
    assert.match(check("src/workspace/a.ts", 'import "node:path";')[0]!, /may not import "node:path"/);
    assert.match(check("src/server/a.ts", 'import "vscode";')[0]!, /may not import "vscode"/);
    assert.match(check("src/client/a.ts", 'import type { W } from "../workspace";')[0]!, /client may not import workspace/);
    assert.match(check("src/report/a.ts", 'import { analyze } from "../engine";')[0]!, /only types/);
    assert.match(check("src/elsewhere/a.ts", "")[0]!, /no row/);
  });

  it("complains about clocks, consoles and the network where they do not belong", () => {
    assert.match(check("src/engine/a.ts", "console.log(1);")[0]!, /console/);
    assert.match(check("src/readiness/a.ts", "const now = new Date();")[0]!, /Date/);
    assert.match(check("src/report/a.ts", "const now = performance.now();")[0]!, /performance/);
    assert.match(check("src/client/a.ts", 'import "node:https";')[0]!, /network/);
    assert.match(check("src/cli/a.ts", 'await fetch("x");')[0]!, /network/);
  });

  it("lets the permitted pass", () => {
    assert.deepEqual(check("src/engine/rules/cost/a.ts", 'import { x } from "../../facts"; import { y } from "./shared";'), []);
    assert.deepEqual(check("src/engine/languages/python/a.ts", 'import { x } from "../../syntax/b"; const y = { console: 1 }.console; const z: unknown = "Date";'), []);
    assert.deepEqual(check("src/workspace/node/a.ts", 'import * as fs from "node:fs"; import { analyze } from "../../engine";'), []);
    assert.deepEqual(check("src/report/a.ts", 'import type { Finding } from "../engine"; import { type Item } from "../readiness";'), []);
  });

  it("keeps a rule's import of another rule from passing", () => {
    const other = "src/engine/rules/cost/other.ts";
    assert.equal(forbiddenInAll("src/engine/rules/cost/a.ts", 'import { x } from "./other";', new Set([other])).length, 1);
  });
});
