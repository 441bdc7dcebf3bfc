/// <reference lib="dom" />
import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import type { ReadinessReport } from "../../src/protocol/readiness";
import { artefacts } from "../host/artefacts";
import { answer, notification, openSidebar, pageFrame, pressOn, question, scan, seriousViolations, waitFor } from "./support/readiness";
import { Workbench } from "./support/workbench";

describe("the report", () => {
  let workbench: Workbench;
  const exported = (ending: string): string => path.join(workbench.workspace, `readiness.${ending}`);

  before(async () => {
    workbench = await Workbench.open({ workspace: path.join(__dirname, "../../examples/support-agent") });
    await openSidebar(workbench);
    await scan(workbench.page);
    await workbench.runCommand("Readiness: Open report");
    await (await pageFrame(workbench.page, "Readiness report")).locator("h1").waitFor();
  });

  after(() => workbench.close());

  it("takes a person’s sentence, and shows it where it was asked for", async () => {
    const { page } = workbench;
    const frame = await pageFrame(page, "Readiness report");
    await pressOn(frame.getByRole("button", { name: "Answer: What does it do when it is wrong?" }), "Enter");
    await answer(page, /One sentence, as you would say it/, "It hands over to the refunds desk.");
    await frame.locator(".question", { hasText: "What does it do when it is wrong?" }).locator("q", { hasText: "It hands over to the refunds desk." }).waitFor();
    await frame.getByRole("button", { name: "Change: What does it do when it is wrong?" }).waitFor();
  });

  it("starts the work on an item that is left", async () => {
    const { page } = workbench;
    const frame = await pageFrame(page, "Readiness report");
    assert.equal(await frame.locator("article.settled .act, article.notApplicable .act").count(), 0);
    await pressOn(frame.getByRole("button", { name: "Attest: It was run at production concurrency" }), "Enter");
    await question(page, /states, in one sentence/);
    await page.keyboard.press("Escape");
    await pressOn(frame.getByRole("button", { name: "Show: Every outbound call has a deadline" }), "Enter");
    await page.locator(".part.sidebar .pane-header", { hasText: "Findings" }).locator(".description", { hasText: "4 rules" }).waitFor();
  });

  for (const [label, ending] of [["Markdown", "md"], ["HTML", "html"], ["JSON", "json"]] as const) {
    it(`is written where the reader says (${label})`, async () => {
      const { page } = workbench;
      const frame = await pageFrame(page, "Readiness report");
      await frame.getByRole("button", { name: label, exact: true }).click();
      const box = page.locator(".quick-input-widget .quick-input-box input");
      await waitFor("the place that is offered", async () => (await box.inputValue()).endsWith(`readiness.${ending}`));
      await page.keyboard.press("Enter");
      await waitFor("the file", () => fs.existsSync(exported(ending)));
      await notification(workbench, `The report is in readiness.${ending}.`);
      await workbench.runCommand("Notifications: Clear All Notifications");
    });
  }

  it("says the same in every form", () => {
    const { score, verdict } = JSON.parse(fs.readFileSync(exported("json"), "utf8")) as ReadinessReport;
    for (const ending of ["md", "html"]) {
      const text = fs.readFileSync(exported(ending), "utf8");
      assert.ok(text.includes(`${score} of 100`) && text.includes(verdict.title), ending);
    }
  });

  it("is one page that loads nothing, reads well on a phone and on paper, and has no serious accessibility problem", async () => {
    const page = await workbench.page.context().newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = pathToFileURL(exported("html")).href;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [400, 1000]) {
        await page.setViewportSize({ width, height: 1200 });
        await page.goto(address);
        assert.ok(await page.locator("html").evaluate((one) => one.scrollWidth <= one.clientWidth), `nothing is cut off at ${width} px`);
        assert.deepEqual(await seriousViolations(page.mainFrame()), [], `${colorScheme}, ${width} px`);
        await page.screenshot({ path: path.join(artefacts, "screenshots", `readiness-export-${width}-${colorScheme}.png`) });
      }
    }
    assert.deepEqual([...new Set(asked)], [address]);
    const paper = await page.pdf({ format: "A4" });
    assert.equal(paper.subarray(0, 4).toString(), "%PDF");
    fs.writeFileSync(path.join(artefacts, "readiness-export.pdf"), paper);
    await page.close();
  });
});
