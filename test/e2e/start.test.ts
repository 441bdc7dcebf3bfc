import { strict as assert } from "node:assert";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import * as path from "node:path";

const root = path.join(__dirname, "../..");
const workspace = path.join(root, "test/editor/fixtures/workspace");
// Whoever runs the tests on a machine with a display gets no window from them.
const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" };
const script = path.join(root, "scripts/start.mjs");

const output = (child: ChildProcess): { text: string } => {
  const said = { text: "" };
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said.text += chunk.toString("utf8")));
  return said;
};

describe("npm start", () => {
  it("prints the findings and an address that answers, and ends on Ctrl+C", async () => {
    const child = spawn(process.execPath, [script, workspace], { env, stdio: ["ignore", "pipe", "pipe"] });
    const said = output(child);
    const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
    try {
      const giveUpAt = Date.now() + 100_000;
      while (!said.text.includes("Ctrl+C ends it")) {
        assert.ok(Date.now() < giveUpAt, `npm start did not get to its address:\n${said.text}`);
        assert.equal(child.exitCode, null, said.text);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.match(said.text, /missing-timeout/);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said.text)?.[0];
      assert.ok(address, said.text);
      const page = await fetch(address);
      assert.equal(page.status, 200);
      child.kill("SIGINT");
      assert.equal(await ended, 0, said.text);
      await assert.rejects(fetch(address), "the server still answers");
    } finally {
      child.kill("SIGTERM");
    }
  });

  it("says when the folder is not there", () => {
    const { status, stderr } = spawnSync(process.execPath, [script, "no-such-folder"], { env, encoding: "utf8", timeout: 30_000 });
    assert.equal(status, 1);
    assert.match(stderr, /^There is no folder .*no-such-folder\.\s*$/m);
  });

  it("says which option it does not know", () => {
    const { status, stderr } = spawnSync(process.execPath, [script, workspace, "--fast"], { env, encoding: "utf8", timeout: 60_000 });
    assert.equal(status, 2);
    assert.match(stderr, /does not know --fast/);
  });
});
