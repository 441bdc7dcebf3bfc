/// <reference lib="dom" />
import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { openSidebar, pageFrame, row, seriousViolations, waitFor } from "./support/readiness";
import { Workbench } from "./support/workbench";

const agent = path.join(__dirname, "../../examples/support-agent");

describe("readiness of several folders", () => {
  let workbench: Workbench;
  const checklistOf = (name: string): string => path.join(path.dirname(workbench.workspace), name, ".readiness/checklist.json");
  const names = async (): Promise<string[]> => {
    const frame = await pageFrame(workbench.page, "Readiness overview");
    return frame.locator("#folder option").allInnerTexts();
  };

  before(async () => {
    workbench = await Workbench.open({ workspace: agent, beside: ["billing-agent"], page: { size: { width: 1280, height: 1000 } } });
    await openSidebar(workbench);
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title.replaceAll(/[^a-z0-9]+/giu, "-")}`);
  });

  it("keeps one checklist for each, and shows the one that was chosen", async () => {
    const { page } = workbench;
    const frame = await pageFrame(page, "Readiness overview");
    await frame.getByRole("button", { name: "Scan workspace" }).click();
    await row(page, "support-agent: score ").waitFor({ timeout: 30_000 });
    await row(page, "billing-agent: score ").waitFor();
    assert.deepEqual(await names(), ["support-agent", "billing-agent"]);
    await frame.locator("#folder").selectOption({ label: "billing-agent" });
    await frame.locator(".ring").waitFor();
    await frame.locator("#target").selectOption({ label: "internal pilot" });
    await waitFor("the checklist of that folder", () => fs.existsSync(checklistOf("billing-agent")));
    assert.equal(fs.existsSync(checklistOf("support-agent")), false);
    await waitFor("the target that was chosen", async () => (await frame.locator("#target").inputValue()) === "pilot");
    await workbench.screenshot("readiness-two-folders");
    await frame.locator("#folder").selectOption({ label: "support-agent" });
    await waitFor("the other folder", async () => (await frame.locator("#target").inputValue()) === "");
    assert.deepEqual(await seriousViolations(frame), []);
  });

  it("follows folders that are added and removed", async () => {
    const root = path.dirname(workbench.workspace);
    const file = path.join(root, "all.code-workspace");
    fs.cpSync(agent, path.join(root, "triage-agent"), { recursive: true });
    const write = (folders: readonly string[]): void => fs.writeFileSync(file, JSON.stringify({ folders: folders.map((name) => ({ path: name })) }));
    write(["support-agent", "billing-agent", "triage-agent"]);
    await waitFor("the third folder", async () => (await names()).includes("triage-agent"));
    write(["support-agent", "triage-agent"]);
    await waitFor("the second to go", async () => (await names()).join() === "support-agent,triage-agent");
    await row(workbench.page, "billing-agent: ").waitFor({ state: "detached" });
    assert.ok(fs.existsSync(checklistOf("billing-agent")), "what was stated stays in its folder");
  });

  it("walks newcomers through, with pictures in the colours of the theme", async () => {
    const { page } = workbench;
    await workbench.runCommand("Readiness: Open walkthrough");
    const steps = page.locator(".getting-started-step");
    await steps.first().waitFor();
    assert.equal(await steps.count(), 5);
    for (let i = 0; i < 5; i += 1) {
      await steps.nth(i).click();
      await page.locator(".getting-started-step.expanded").nth(0).waitFor();
      await waitFor("its picture", async () => (await page.locator(".getting-started-media svg, .getting-started-media iframe, .getting-started-media img").count()) > 0);
      await workbench.screenshot(`readiness-walkthrough-${i + 1}`);
    }
  });
});
