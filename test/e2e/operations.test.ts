/// <reference lib="dom" />
import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { answer, expand, openSidebar, pageFrame, pressOn, question, row, scan, waitFor } from "./support/readiness";
import { Workbench } from "./support/workbench";

/** What a team writes down to run an agent: its runbook, what it may never touch, and how often the same case succeeds. */
describe("runbook, data boundaries and consistency", () => {
  let workbench: Workbench;
  const runbook = (): string => path.join(workbench.workspace, "RUNBOOK.md");
  const checklist = (): string => path.join(workbench.workspace, ".readiness/checklist.json");

  before(async () => {
    workbench = await Workbench.open({ workspace: path.join(__dirname, "../../examples/support-agent"), page: { size: { width: 1400, height: 1300 } }, userSettings: { "window.menuBarVisibility": "hidden" } });
    await openSidebar(workbench);
    await scan(workbench.page);
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title.replaceAll(/[^a-z0-9]+/giu, "-")}`);
  });

  it("writes a runbook that names what the code shows and counts as nothing filled in", async () => {
    await workbench.runCommand("Readiness: Write runbook…");
    await workbench.tab("RUNBOOK.md").waitFor();
    const text = fs.readFileSync(runbook(), "utf8");
    assert.deepEqual([...text.matchAll(/^## (.+)$/gmu)].length, 6);
    assert.match(text, /`OPENAI_API_KEY`/);
    await expand(workbench.page, "Ownership: ");
    await row(workbench.page, "A runbook exists and is filled in: ").waitFor();
    await waitFor("the sections to be known", async () => !((await row(workbench.page, "A runbook exists and is filled in: ").getAttribute("aria-label")) ?? "settled").includes("settled"));
  });

  it("adds the sections that one lacks, unsaved, and changes nothing that is there", async () => {
    const { page } = workbench;
    const own = "# Runbook\n\n## Restart\n\nRun `systemctl restart agent` on the host and wait until the health page is green again.\n";
    await workbench.runCommand("View: Close Editor");
    fs.writeFileSync(runbook(), own);
    await expand(page, "Ownership: ");
    await waitFor("the change on disk to be heard of", async () => ((await row(page, "A runbook exists and is filled in: ").getAttribute("aria-label")) ?? "").includes("1 of 6 found"));
    await workbench.runCommand("Readiness: Write runbook…");
    await question(page, /RUNBOOK\.md lacks 5 sections/u);
    await page.keyboard.press("Enter");
    await workbench.tab("RUNBOOK.md").waitFor();
    await page.locator(".view-lines").getByText("TODO").first().waitFor();
    assert.equal(fs.readFileSync(runbook(), "utf8"), own);
    await workbench.runCommand("Readiness: Write runbook…");
    await page.waitForTimeout(500);
    assert.equal(await page.locator(".quick-input-widget").isVisible(), false, "what was added and not saved yet is not offered again");
    await workbench.runCommand("File: Save");
    await waitFor("it to be saved", () => fs.readFileSync(runbook(), "utf8") !== own);
    const text = fs.readFileSync(runbook(), "utf8");
    assert.ok(text.startsWith(own.trimEnd()));
    assert.equal([...text.matchAll(/^## (.+)$/gmu)].length, 6);
  });

  it("writes data boundaries from the button of the report, by keyboard, and opens what is left to fill in", async () => {
    const { page } = workbench;
    const boundaries = path.join(workbench.workspace, "docs/DATA_BOUNDARIES.md");
    await workbench.runCommand("Readiness: Open report");
    const frame = await pageFrame(page, "Readiness report");
    await pressOn(frame.getByRole("button", { name: "Write the data boundaries" }), "Enter");
    await workbench.tab("DATA_BOUNDARIES.md").waitFor();
    const text = fs.readFileSync(boundaries, "utf8");
    assert.equal([...text.matchAll(/^## (.+)$/gmu)].length, 6);
    assert.match(text, /- It calls `OpenAI`/u);
    await expand(page, "Data and security: ");
    const item = row(page, "What it may never touch is written down: ");
    await waitFor("the template to count as none", async () => ((await item.getAttribute("aria-label")) ?? "").includes("still a template"));
    await workbench.runCommand("Readiness: Write data boundaries…");
    await page.waitForTimeout(500);
    assert.equal(fs.readFileSync(boundaries, "utf8"), text, "a file that is there is opened as it is");
    await workbench.runCommand("Readiness: Open report");
    await (await pageFrame(page, "Readiness report")).locator("#part-runbook").scrollIntoViewIfNeeded();
    await workbench.screenshot("data-boundaries");
  });

  it("asks for the runs that passed, says what they imply, and draws it in the report", async () => {
    const { page } = workbench;
    await expand(page, "Evaluation: ");
    const item = row(page, "The same case succeeds on repeated runs");
    await item.click();
    await page.keyboard.press("Space");
    await answer(page, /Which cases were run again and again/, "Eighty refund requests against the staging shop.");
    const input = await question(page, /72 of 80/);
    await input.fill("8/8, 9/8");
    await page.keyboard.press("Enter");
    await question(page, /more runs passed than were tried/);
    await input.fill("72 of 80");
    await question(page, /eight times in a row/);
    await page.keyboard.press("Enter");
    await answer(page, /Link or file, optional/);
    await answer(page, /Valid until/);
    await waitFor("the statement", () => fs.existsSync(checklist()) && fs.readFileSync(checklist(), "utf8").includes("72 of 80"));
    await workbench.runCommand("Readiness: Open report");
    const frame = await pageFrame(page, "Readiness report");
    const part = frame.locator("section.consistency");
    await part.waitFor();
    assert.match(await part.innerText(), /eight times in a row/);
    assert.equal(await part.locator("tbody tr").count(), 8);
    assert.equal(await part.locator("svg").count(), 1);
    await part.scrollIntoViewIfNeeded();
    await workbench.screenshot("consistency");
  });
});
