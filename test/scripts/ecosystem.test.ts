import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const script = path.resolve("scripts/ecosystem.mjs");

interface Row { file: string; line: number; rule: string; message: string; severity?: string }

describe("scripts/ecosystem", () => {
  let scratch: string;
  beforeEach(() => {
    scratch = fs.mkdtempSync(path.join(os.tmpdir(), "ecosystem-"));
    fs.mkdirSync(path.join(scratch, "agent"));
  });
  afterEach(() => fs.rmSync(scratch, { recursive: true, force: true }));

  /** A build that finds just these, whatever the folder. */
  function build(name: string, rows: readonly Row[], exitCode = 1): string {
    const findings = rows.map((row) => ({ severity: "warning", column: 1, ...row }));
    const folder = path.join(scratch, name, "dist");
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "cli.js"), `
      const args = process.argv.slice(2);
      require("node:fs").writeFileSync(args[args.indexOf("--output") + 1], ${JSON.stringify(JSON.stringify({ version: 1, findings }))});
      process.exitCode = ${String(exitCode)};`);
    return path.join(scratch, name);
  }

  function run(...args: readonly string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
    return { code: status, out: stdout, err: stderr };
  }

  const timeout = { file: "a.py", line: 3, rule: "missing-timeout", message: "requests.get waits for ever" };

  it("prints what was added and removed per rule", () => {
    const before = build("before", [timeout, { ...timeout, line: 9 }]);
    const after = build("after", [timeout, { file: "b.ts", line: 1, rule: "pii-in-logs", message: "user.email reaches the log" }]);
    const { code, out } = run(before, after, path.join(scratch, "agent"), "--details");
    assert.equal(code, 0);
    assert.match(out, /2 findings, 1 added, 1 removed, 0 reworded/);
    assert.match(out, /- a\.py:9:1 {2}warning/);
    assert.match(out, /\+ b\.ts:1:1 {2}warning {2}user\.email reaches the log/);
    assert.match(out, /^missing-timeout +0 +1 +0$/m);
    assert.match(out, /^pii-in-logs +1 +0 +0$/m);
  });

  it("tells other words at the same place from another finding, and counts twins", () => {
    const before = build("before", [timeout, timeout]);
    const after = build("after", [timeout, { ...timeout, severity: "hint" }, timeout]);
    const { out } = run(before, after, path.join(scratch, "agent"));
    assert.match(out, /3 findings, 1 added, 0 removed, 0 reworded/);
    const other = build("other", [timeout, { ...timeout, message: "requests.get can hang" }]);
    assert.match(run(before, other, path.join(scratch, "agent")).out, /2 findings, 0 added, 0 removed, 1 reworded/);
  });

  it("says when both builds agree", () => {
    const same = build("same", [timeout]);
    assert.match(run(same, same, path.join(scratch, "agent")).out, /Both builds say the same\./);
  });

  it("names what it cannot run", () => {
    const good = build("good", []);
    const broken = build("broken", [], 2);
    assert.match(run(good, path.join(scratch, "nowhere"), scratch).err, /There is no build at .*nowhere/);
    assert.match(run(good, broken, scratch).err, /exit code 2/);
    assert.match(run(good, good, path.join(scratch, "gone")).err, /There is no folder/);
    const { code, err } = run(good);
    assert.equal(code, 1);
    assert.match(err, /Name two builds and at least one folder/);
  });
});
