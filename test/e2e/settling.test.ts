import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Frame } from "playwright-core";
import { expand, openSidebar, row, scan, scoreIn, waitFor } from "./support/readiness";
import { Workbench } from "./support/workbench";

const deadline = "Every outbound call has a deadline: ";

/** An item that the code settles follows the code: while it is typed, and on disk. */
describe("an item that settles itself", () => {
  let workbench: Workbench;
  let overview: Frame;
  let openScore: number;
  const file = (): string => path.join(workbench.workspace, "agent.py");
  const says = (words: RegExp): Promise<void> => waitFor(`the item to say ${String(words)}`, async () => words.test((await row(workbench.page, deadline).getAttribute("aria-label")) ?? ""));
  const ticked = (): Promise<string | null> => row(workbench.page, deadline).locator(".custom-view-tree-node-item-checkbox").getAttribute("aria-checked");

  before(async () => {
    workbench = await Workbench.open({ workspace: path.join(__dirname, "fixtures/refund-agent"), page: { size: { width: 1280, height: 1200 } }, userSettings: { "files.autoSave": "off" } });
    await workbench.openFile("agent.py");
    await openSidebar(workbench);
    overview = await scan(workbench.page);
    await expand(workbench.page, "Reliability: ");
    openScore = await scoreIn(overview);
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title.replaceAll(/[^a-z0-9]+/giu, "-")}`);
  });

  it("is left open by the last call without a deadline", async () => {
    await says(/partly settled, blocking\. 2 of 3 sites/);
    assert.equal(await ticked(), "false");
    await row(workbench.page, "missing-timeout, 1 finding").waitFor();
  });

  it("settles when that call is fixed, before the file is saved", async () => {
    const { page } = workbench;
    await page.locator(".editor-instance .view-lines").first().click();
    await workbench.goTo(9, 20);
    const fix = page.locator(".action-widget").getByText("Set timeout=30 on this call");
    // The menu closes when something is drawn anew below it.
    await waitFor("the fix to be offered", async () => {
      await page.keyboard.press("Control+.");
      const isOffered = await fix.waitFor({ timeout: 3_000 }).then(() => true, () => false);
      if (!isOffered) await page.keyboard.press("Escape");
      return isOffered;
    });
    await fix.click();
    await says(/: settled\. 3 of 3 sites/);
    assert.equal(await ticked(), "true");
    await row(page, "missing-timeout, ").waitFor({ state: "detached" });
    await waitFor("a higher score", async () => (await scoreIn(overview)) > openScore);
    assert.doesNotMatch(fs.readFileSync(file(), "utf8"), /timeout=30/, "nothing was saved");
  });

  it("reopens when the fix is undone", async () => {
    const { page } = workbench;
    await page.locator(".editor-instance .view-lines").first().click();
    await page.keyboard.press("Control+z");
    await says(/partly settled, blocking\. 2 of 3 sites/);
    assert.equal(await ticked(), "false");
    await row(page, "missing-timeout, 1 finding").waitFor();
    await waitFor("the score of before", async () => (await scoreIn(overview)) === openScore);
  });

  it("follows the file on disk as well, when no editor shows it", async () => {
    const { page } = workbench;
    await workbench.runCommand("View: Close All Editors");
    await page.locator(".tabs-container .tab").first().waitFor({ state: "detached" });
    const broken = fs.readFileSync(file(), "utf8");
    fs.writeFileSync(file(), broken.replace('{order}")\n', '{order}", timeout=5)\n'));
    await says(/: settled\. 3 of 3 sites/);
    await waitFor("a higher score", async () => (await scoreIn(overview)) > openScore);
    fs.writeFileSync(file(), broken);
    await says(/partly settled, blocking\. 2 of 3 sites/);
    await waitFor("the score of before", async () => (await scoreIn(overview)) === openScore);
  });
});
