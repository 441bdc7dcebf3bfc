import { strict as assert } from "node:assert";
import * as path from "node:path";
import { openSidebar, pageFrame, row, seriousViolations } from "./support/readiness";
import { Workbench } from "./support/workbench";

/** Where there is nothing to judge nothing is claimed: a sentence and one button in each view. */
describe("readiness with nothing to judge", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ workspace: path.join(__dirname, "fixtures/plain-tool"), page: { size: { width: 1280, height: 1000 } } });
    await openSidebar(workbench);
  });

  after(() => workbench.close());

  it("says that a scanned folder holds no agent code, without a score", async () => {
    const { page } = workbench;
    const frame = await pageFrame(page, "Readiness overview");
    await frame.getByRole("button", { name: "Scan workspace" }).click();
    await frame.getByText("No agent code found here. Readiness looks for model SDKs, agent frameworks and MCP in Python and TypeScript.").waitFor({ timeout: 30_000 });
    assert.deepEqual(await frame.locator("button").allInnerTexts(), ["Scan again"]);
    await page.locator(".part.sidebar .welcome-view-content", { hasText: "No agent code found here." }).waitFor();
    await row(page, "missing-timeout, 1 finding").waitFor();
    assert.equal(await page.locator(".statusbar-item", { hasText: /blocking/ }).count(), 0);
    assert.equal(await page.locator('.activitybar [aria-label^="Readiness"] .badge-content:visible').count(), 0);
    assert.deepEqual(await seriousViolations(frame), []);
    await workbench.screenshot("readiness-no-agent-code");
  });

  it("offers to open a folder where none is open", async () => {
    const page = await workbench.page.context().newPage();
    const address = new URL(workbench.page.url());
    address.searchParams.delete("folder");
    address.searchParams.set("ew", "true");
    await page.goto(address.href, { waitUntil: "domcontentloaded" });
    await page.locator('.activitybar [aria-label^="Readiness"]').first().click({ timeout: 60_000 });
    const frame = await pageFrame(page, "Readiness overview");
    await frame.getByText("No folder is open.").waitFor();
    assert.deepEqual(await frame.locator("button").allInnerTexts(), ["Open folder"]);
    for (const words of ["No folder is open.", "No folder is open. Findings of open files appear here."]) await page.locator(".part.sidebar .welcome-view-content", { hasText: words }).first().waitFor();
    assert.deepEqual(await seriousViolations(frame), []);
    await page.close();
  });
});
