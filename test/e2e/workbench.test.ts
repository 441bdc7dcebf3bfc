import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { Workbench } from "./support/workbench";

describe("the editor in a browser", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ workspace: path.join(__dirname, "../editor/fixtures/workspace") });
  });

  after(() => workbench.close());

  it("opens a file of the workspace", async () => {
    await workbench.openFile("agent.py");
    await workbench.goTo(6);
    const text = await workbench.page.locator(".editor-instance .view-lines").first().innerText();
    assert.match(text.replaceAll("\u00a0", " "), /import requests/);
    assert.ok(fs.existsSync(await workbench.screenshot("agent-open")));
  });

  it("runs a command by its title", async () => {
    await workbench.runCommand("View: Toggle Panel Visibility");
    await workbench.page.locator(".part.panel").waitFor();
  });
});
