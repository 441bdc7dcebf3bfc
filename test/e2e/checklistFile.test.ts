/// <reference lib="dom" />
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Frame } from "playwright-core";
import { answer, expand, notification, openSidebar, question, row, scan, scoreIn, waitFor } from "./support/readiness";
import { person, Workbench } from "./support/workbench";

interface Checklist {
  readonly items: Record<string, { statement?: { kind: string; by: string; note?: string; until?: string } }>;
}

const attested = (by: string, note: string, until = "2099-12-31") => ({ statement: { at: "2026-01-05T10:00:00.000Z", by, kind: "attested", note, until } });
const text = (items: object): string => `${JSON.stringify({ items, version: 1 }, undefined, 2)}\n`;

describe("the checklist file in the editor", () => {
  let workbench: Workbench;
  let overview: Frame;
  const file = (): string => path.join(workbench.workspace, ".readiness/checklist.json");
  const write = (content: string): void => {
    fs.mkdirSync(path.dirname(file()), { recursive: true });
    fs.writeFileSync(file(), content);
  };
  const read = (): string => fs.readFileSync(file(), "utf8");
  const says = (window: Workbench, item: string, words: RegExp): Promise<void> => waitFor(`"${item}" to say ${String(words)}`, async () => words.test((await row(window.page, `${item}: `).getAttribute("aria-label")) ?? ""));

  before(async () => {
    workbench = await Workbench.open({ workspace: path.join(__dirname, "../../examples/support-agent"), page: { size: { width: 1280, height: 1300 } } });
    await openSidebar(workbench);
    overview = await scan(workbench.page);
    await expand(workbench.page, "Ownership: ");
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title.replaceAll(/[^a-z0-9]+/giu, "-")}`);
  });

  it("is followed when it is written, changed and deleted by hand", async () => {
    const owner = "A named business owner, whose week changes";
    const nobody = await scoreIn(overview);
    write(text({ owner: attested("Omar", "Dana runs the refunds desk.") }));
    await says(workbench, owner, /settled by a person’s word\. Omar · until 31 Dec 2099/);
    await waitFor("a higher score", async () => (await scoreIn(overview)) > nobody);
    write(text({ owner: attested("Omar", "Dana runs the refunds desk.", "2026-02-01") }));
    await says(workbench, owner, /: expired, blocking\. expired 1 Feb 2026 · Omar/);
    await waitFor("the score of before", async () => (await scoreIn(overview)) === nobody);
    write(text({ owner: { statement: { at: "2026-01-05T10:00:00.000Z", by: "Kim", kind: "notApplicable", note: "It is a toy." } } }));
    await says(workbench, owner, /not applicable/);
    fs.rmSync(path.dirname(file()), { recursive: true });
    await says(workbench, owner, /unknown, blocking\. nobody said yet/);
    write(text({ owner: attested("Omar", "Dana runs the refunds desk.") }));
    await says(workbench, owner, /settled by a person’s word/);
  });

  const whole = text({ owner: attested("Omar", "Dana runs the refunds desk.") });
  const broken: readonly { readonly name: string; readonly content: () => string; readonly line: number; readonly why: string }[] = [
    { name: "a merge that git could not finish", content: () => conflicted(whole, text({ owner: attested("Kim", "Kim does.") })), line: 6, why: "Git left a merge conflict here." },
    { name: "a comma that is missing", content: () => whole.replace('"by": "Omar",', '"by": "Omar"'), line: 7, why: "" },
    { name: "a value of another shape", content: () => whole.replace('"attested"', '"sworn"'), line: 7, why: "" },
    { name: "half a file", content: () => whole.slice(0, 90), line: 5, why: "" },
    { name: "an empty file", content: () => "", line: 1, why: "The file is empty." },
  ];
  for (const { name, content, line, why } of broken) {
    it(`is reported with its line and left as it is: ${name}`, async () => {
      const { page } = workbench;
      const owner = "A named business owner, whose week changes";
      write(whole);
      await says(workbench, owner, /settled by a person’s word/);
      const bytes = content();
      write(bytes);
      const problem = overview.locator(".problem");
      await problem.getByText(`checklist.json cannot be read (line ${line}). Nothing was changed.`).waitFor();
      if (why !== "") await problem.getByText(why).waitFor();
      await row(page, `checklist.json cannot be read (line ${line})`).waitFor();
      // Read-only: no boxes, no target, and commands refuse before they ask anything.
      await says(workbench, owner, /unknown, blocking/);
      assert.equal(await page.locator(".part.sidebar .custom-view-tree-node-item-checkbox").count(), 0);
      assert.equal(await overview.locator("#target").isDisabled(), true);
      await workbench.runCommand("Readiness: Attest item…");
      await notification(workbench, `checklist.json cannot be read (line ${line}). Nothing was changed.`);
      await workbench.runCommand("Notifications: Clear All Notifications");

      await problem.getByRole("button", { name: "Open file" }).click();
      await workbench.tab("checklist.json").waitFor();
      await page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
      assert.equal(read(), bytes);

      write(whole);
      await problem.waitFor({ state: "detached" });
      await says(workbench, owner, /settled by a person’s word/);
      assert.equal(await overview.locator("#target").isDisabled(), false);
      await workbench.runCommand("View: Close Editor");
    });
  }

  it("keeps the words of two windows that speak at the same moment", async () => {
    write(text({}));
    const other = await workbench.secondWindow();
    await openSidebar(other);
    const otherOverview = await scan(other.page);
    await expand(other.page, "Ownership: ");
    const said = [
      [workbench, "owner", "A named business owner, whose week changes"],
      [other, "on-call", "Someone answers at 2 a.m., with a runbook and a number"],
    ] as const;
    for (const [window, id, title] of said) await fillIn(window, title, `Seen in the window of ${id}.`);
    await Promise.all(said.map(([window]) => window.page.keyboard.press("Enter")));
    const items = (): Checklist["items"] => (JSON.parse(read()) as Checklist).items;
    await waitFor("both statements in the file", () => said.every(([, id]) => items()[id]?.statement !== undefined));
    for (const [, id] of said) assert.deepEqual([items()[id]?.statement?.by, items()[id]?.statement?.note], [person, `Seen in the window of ${id}.`]);
    for (const window of [workbench, other]) for (const [, , title] of said) await says(window, title, /settled by a person’s word/);
    await waitFor("one score in both windows", async () => (await scoreIn(overview)) === (await scoreIn(otherOverview)));
    await other.close();
  });
});

/** Answers the form of an item up to its last question, which is left to be answered. */
async function fillIn(workbench: Workbench, item: string, note: string): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand("Readiness: Attest item…");
  await answer(page, /Attest which item/, item);
  await answer(page, /states, in one sentence/, note);
  await answer(page, /Link or file, optional/);
  await question(page, /Valid until/);
}

/** What git leaves in the file when both sides changed the same lines of nothing. */
function conflicted(ours: string, theirs: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readiness-merge-"));
  try {
    for (const [name, content] of [["ours", ours], ["base", text({})], ["theirs", theirs]] as const) fs.writeFileSync(path.join(folder, name), content);
    const { status, stdout } = spawnSync("git", ["merge-file", "-p", "ours", "base", "theirs"], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 1, "git found no conflict");
    return stdout;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
