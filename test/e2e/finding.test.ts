import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { Workbench } from "./support/workbench";

const example = path.join(__dirname, "../../examples/support-agent");

/** What a person sees of one finding: the squiggle, the hover, the lightbulb, and the line after the fix. */
describe("a finding in the editor", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ workspace: example });
    await workbench.openFile("orders.py");
    await workbench.squiggles("warning").first().waitFor({ timeout: 60_000 });
  });

  after(() => workbench.close());

  it("underlines the call that may hang", async () => {
    // The editor draws one after the other.
    await workbench.squiggles("warning").nth(1).waitFor({ timeout: 20_000 });
    assert.ok(fs.existsSync(await workbench.screenshot("squiggle")));
  });

  it("says in the hover what happens and what to do", async () => {
    await workbench.goTo(10, 20);
    await workbench.page.keyboard.press("Control+k");
    await workbench.page.keyboard.press("Control+i");
    const hover = workbench.page.locator(".monaco-hover:not(.hidden)").filter({ hasText: "missing-timeout" }).first();
    await hover.waitFor({ timeout: 20_000 });
    assert.match(await hover.innerText(), /requests\.get waits for ever/);
    await workbench.screenshot("hover");
    await workbench.page.keyboard.press("Escape");
  });

  it("offers the fix first, and the squiggle goes with it", async () => {
    await workbench.goTo(10, 20);
    await workbench.page.keyboard.press("Control+.");
    const menu = workbench.page.locator(".action-widget");
    await menu.getByText("Set timeout=30 on this call").waitFor({ timeout: 20_000 });
    await workbench.screenshot("lightbulb");
    await menu.getByText("Set timeout=30 on this call").click();
    await workbench.page.locator(".view-lines").getByText("timeout=30)").first().waitFor({ timeout: 20_000 });
    await workbench.screenshot("fixed");
  });
});
