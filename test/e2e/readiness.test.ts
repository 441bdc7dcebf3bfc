/// <reference lib="dom" />
import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Frame, Locator } from "playwright-core";
import { answer, expand, keep, notification, openSidebar, pageFrame, pressOn, row, scoreIn, seriousViolations, setSidebarWidth, setTheme, type Theme, themes, waitFor } from "./support/readiness";
import { Workbench } from "./support/workbench";

const agent = path.join(__dirname, "../../examples/support-agent");

/** Where the editor's frame around a page takes the page's messages. */
const toExtension = "__vscode_post_message__";

describe("readiness in the sidebar", () => {
  let workbench: Workbench;
  const checklistFile = (): string => path.join(workbench.workspace, ".readiness/checklist.json");
  const overview = (): Promise<Frame> => pageFrame(workbench.page, "Readiness overview");
  const report = (): Promise<Frame> => pageFrame(workbench.page, "Readiness report");
  const score = async (): Promise<number> => scoreIn(await overview());

  before(async () => {
    workbench = await Workbench.open({ workspace: agent, page: { size: { width: 1500, height: 1500 } }, userSettings: { "window.menuBarVisibility": "hidden" } });
    await openSidebar(workbench);
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title.replaceAll(/[^a-z0-9]+/giu, "-")}`);
  });

  it("says in each view that nothing was scanned, with one button", async () => {
    const frame = await overview();
    await frame.getByText("Not scanned yet.").waitFor();
    assert.equal(await frame.locator("button").count(), 1);
    await workbench.page.locator(".part.sidebar .welcome-view-content", { hasText: "Not scanned yet." }).waitFor();
    assert.deepEqual(await seriousViolations(frame), []);
    await workbench.screenshot("readiness-not-scanned");
    await frame.getByRole("button", { name: "Scan workspace" }).click();
    await frame.locator(".ring").waitFor({ timeout: 30_000 });
  });

  it("shows score, verdict, areas, steps and findings", async () => {
    const frame = await overview();
    assert.equal(await frame.locator("button.area").count(), 8);
    assert.equal(await frame.locator(".steps li").count(), 3);
    assert.equal(await frame.locator(".weeks rect").count(), 12);
    assert.match(await frame.locator(".findings").innerText(), /^\d+ findings: \d+ error/);
    await workbench.page.locator(".statusbar-item", { hasText: /^\s*\d+ · \d+ blocking/ }).waitFor();
    await row(workbench.page, "Reliability: ").waitFor();
  });

  it("fills the checklist by keyboard: tick, three times Enter, and the score follows", async () => {
    const { page } = workbench;
    const before = await score();
    await expand(page, "Ownership: ");
    const item = row(page, "A named business owner");
    await item.waitFor();
    assert.match((await item.getAttribute("aria-label"))!, /unknown, blocking/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await answer(page, /Who is it, and what changes/, "Dana runs the refunds desk and reads the queue every morning.");
    await answer(page, /Link or file, optional/);
    await answer(page, /Valid until/);
    await page.locator('.part.sidebar .monaco-list-row[aria-label*="settled by a person"]').first().waitFor();
    const written = JSON.parse(fs.readFileSync(checklistFile(), "utf8")) as { items: { owner: { statement: { kind: string; until: string } } } };
    assert.equal(written.items.owner.statement.kind, "attested");
    assert.match(written.items.owner.statement.until, /^\d{4}-\d{2}-\d{2}$/);
    await waitFor("a higher score", async () => (await score()) > before);
  });

  it("puts the box of an automatic item back, and asks for a link when it is done elsewhere", async () => {
    const { page } = workbench;
    await expand(page, "Reliability: ");
    const item = row(page, "Every outbound call has a deadline");
    await item.waitFor();
    await item.locator(".custom-view-tree-node-item-checkbox").click();
    await waitFor("an empty box", async () => (await item.locator(".custom-view-tree-node-item-checkbox").getAttribute("aria-checked")) === "false");
    const notice = await notification(workbench, "cannot be ticked");
    await notice.getByRole("button", { name: "Done but not detected…" }).click();
    await answer(page, /./, "A proxy ends every call after 10 s.");
    await answer(page, /a link is needed/, "");
    await page.locator(".quick-input-message", { hasText: "A link or a file is needed here." }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("keeps what was said when the window is reloaded", async () => {
    await workbench.page.reload();
    await openSidebar(workbench);
    const frame = await overview();
    await frame.locator(".ring, .empty button").first().waitFor({ timeout: 30_000 });
    // Findings are not kept over a reload, words are.
    if ((await frame.locator(".ring").count()) === 0) await frame.getByRole("button", { name: "Scan workspace" }).click();
    await frame.locator(".ring").waitFor({ timeout: 30_000 });
    const { page } = workbench;
    const item = row(page, "A named business owner");
    await expand(page, "Ownership: ");
    await item.waitFor();
    assert.match((await item.getAttribute("aria-label"))!, /settled by a person’s word/);
  });

  it("reaches every control of the overview by keyboard, in reading order", async () => {
    const { page } = workbench;
    const frame = await overview();
    const names = await frame.locator("button, select").evaluateAll((all) => all.map((one) => `${one.getAttribute("data-do") ?? ""} ${one.getAttribute("aria-label") ?? one.textContent}`));
    await frame.locator("button, select").first().focus();
    // The editor shows where the focus is once the keyboard is in use.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    const reached: string[] = [];
    for (const _ of names) {
      reached.push(await frame.locator(":focus").evaluate((one) => `${one.getAttribute("data-do") ?? ""} ${one.getAttribute("aria-label") ?? one.textContent}`));
      assert.equal(await frame.locator(":focus-visible").count(), 1, `${reached.at(-1)} shows no focus`);
      await page.keyboard.press("Tab");
    }
    assert.deepEqual(reached, names);
    assert.ok(names.length >= 15, names.join(", "));
  });

  it("acts on Enter: an area filters the checklist, a severity the findings, a step starts", async () => {
    const { page } = workbench;
    const frame = await overview();
    const filteredBy = (tree: "Checklist" | "Findings", words: string): Locator =>
      page.locator(".part.sidebar .pane-header", { hasText: tree }).locator(".description", { hasText: words });
    // The keyboard goes back to the tree when the box closes, which is before the command has run; only after both may the test go on.
    const clear = async (tree: "Checklist" | "Findings", words: string): Promise<void> => {
      await workbench.runCommand(`Readiness: Clear ${tree.toLowerCase()} filter`);
      await waitFor("the keyboard to come back", async () => (await page.locator(":focus").getAttribute("aria-label")) === tree);
      await filteredBy(tree, words).waitFor({ state: "detached" });
    };
    await pressOn(frame.locator("button.area").nth(1), "Enter");
    await filteredBy("Checklist", "Observability").waitFor();
    await waitFor("only that area", async () => (await row(page, "Reliability: ").count()) === 0);
    await waitFor("the keyboard to go there", async () => (await page.locator(":focus").getAttribute("aria-label")) === "Checklist");
    await clear("Checklist", "Observability");
    await row(page, "Reliability: ").waitFor();

    await pressOn(frame.locator('button[data-severity="error"]'), "Enter");
    await filteredBy("Findings", "errors").waitFor();
    await waitFor("the keyboard to go there", async () => (await page.locator(":focus").getAttribute("aria-label")) === "Findings");
    await clear("Findings", "errors");

    await pressOn(frame.locator("button[data-fixable]"), "Enter");
    await filteredBy("Findings", "fixable").waitFor();
    await clear("Findings", "fixable");

    const step = frame.locator('.steps button[data-item="pii"]');
    assert.equal(await step.getAttribute("aria-label"), "Show: Take personal data out of 8 log calls");
    await pressOn(step, "Enter");
    await filteredBy("Findings", "4 rules").waitFor();
    await row(page, "pii-in-logs").waitFor();
    await row(page, "missing-timeout").waitFor({ state: "detached" });
    await clear("Findings", "4 rules");
  });

  it("groups findings by rule, file and area", async () => {
    const { page } = workbench;
    await row(page, "missing-timeout").waitFor();
    for (const [choice, label] of [["Area", "Reliability, "], ["File", "python/agent/"], ["Rule", "missing-timeout"]] as const) {
      await workbench.runCommand("Readiness: Group findings…");
      await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${choice}, "]`).click();
      await row(page, label).waitFor();
    }
  });

  it("does not lose focus or scroll when something changes", async () => {
    const frame = await overview();
    const target = frame.locator("#target");
    await target.focus();
    const marked = await frame.locator("button.area").evaluateAll((areas) => areas.map((one) => Object.assign(one, { seen: true })).length);
    const text = fs.readFileSync(checklistFile(), "utf8");
    const checklist = JSON.parse(text);
    checklist.items["on-call"] = { statement: { kind: "attested", by: "Omar", at: new Date().toISOString(), note: "Omar answers; the number is in the runbook." } };
    const before = await score();
    fs.writeFileSync(checklistFile(), `${JSON.stringify(checklist, undefined, 2)}\n`);
    await waitFor("the score to follow the file", async () => (await score()) > before);
    assert.equal(await frame.locator(":focus").getAttribute("id"), "target");
    assert.equal(await frame.locator("button.area").evaluateAll((areas) => areas.filter((one) => "seen" in one).length), marked, "the rows were made anew");
  });

  it("opens the report, at an item when asked, with places that open the code", async () => {
    await workbench.runCommand("Readiness: Open report");
    const frame = await report();
    await frame.locator("h1").waitFor();
    assert.ok((await frame.locator("nav.contents a").count()) > 8);
    await frame.locator("nav.contents a", { hasText: "Reliability" }).click();
    await waitFor("the section in front", async () => (await frame.locator(":focus").getAttribute("id")) === "area-reliability");
    const place = frame.locator("button.place").first();
    const where = await place.innerText();
    await pressOn(place, "Enter");
    await workbench.tab(path.basename(where.split(":")[0]!)).waitFor();
    await workbench.runCommand("View: Close Editor");
    await (await report()).locator("h1").waitFor();
  });

  it("reaches every control of the report by keyboard", async () => {
    const { page } = workbench;
    const frame = await report();
    const selector = "a[href], button, summary, input, select, textarea, [tabindex='0']";
    await frame.locator(selector).first().focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    const expected = await frame.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    let reached = 0;
    for (let i = 0; i < expected; i += 1) {
      reached += await frame.locator(`:is(${selector}):focus-visible`).count();
      await page.keyboard.press("Tab");
    }
    assert.equal(reached, expected);
  });

  it("copies a summary for a pull request", async () => {
    const frame = await report();
    await frame.getByRole("button", { name: "Copy for a pull request" }).click();
    const copied = async (): Promise<string> => workbench.page.evaluate("navigator.clipboard.readText()");
    await waitFor("the clipboard", async () => (await copied()).startsWith("**Readiness: "));
    assert.match(await copied(), /\| Area \| Settled \| Blocking \|/);
  });

  it("ignores messages that are none of ours, in both directions", async () => {
    const frame = await overview();
    const seen = await frame.locator("#page").innerHTML();
    const file = fs.readFileSync(checklistFile(), "utf8");
    const garbage = [null, 1, "show", [], {}, { kind: "show" }, { kind: "show", screen: { screen: "ready", score: "<img src=x>" } }, { kind: "show", screen: { screen: "empty", folders: [], sentence: 4 } }, { kind: "__proto__" }];
    for (const page of [frame, await report()]) {
      await page.locator("body").evaluate(({ ownerDocument: { defaultView: view } }, messages) => {
        for (const message of messages) view!.postMessage(message, view!.origin);
      }, garbage);
    }
    const requests = [...garbage, { kind: "setTarget", target: "everyone" }, { kind: "startStep", item: "../../x" }, { kind: "showArea", area: 7 }, { kind: "selectFolder", folder: "x".repeat(5000) }, { kind: "open", file: "../../../etc/passwd", line: -1 }, { kind: "open", file: "../../../etc/passwd", line: 0 }, { kind: "export", format: "exe" }, { kind: "ready", more: true }];
    for (const page of [frame, await report()]) {
      await page.parentFrame()!.locator("body").evaluate(
        ({ ownerDocument: { defaultView: view } }, [name, messages]) => {
          const send = (view as unknown as Record<string, (channel: string, data: unknown) => void>)[name]!;
          for (const message of messages) send("onmessage", { message });
        },
        [toExtension, requests] as const,
      );
    }
    await workbench.page.waitForTimeout(1000);
    assert.equal(await frame.locator("#page").innerHTML(), seen);
    assert.equal(fs.readFileSync(checklistFile(), "utf8"), file);
    assert.equal(await workbench.tab("passwd").count(), 0);
    // What reaches outside the folder is understood, refused and said.
    await notification(workbench, "That file is not in this folder.");
    await workbench.runCommand("Notifications: Clear All Notifications");
  });

  it("lets nothing into its pages but its own script and style", async () => {
    for (const frame of [await overview(), await report()]) {
      const policy = (await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content"))!;
      assert.match(policy, /^default-src 'none'; style-src (?:(?!unsafe)[^;])+; script-src 'nonce-[\w-]{20,}'$/);
      assert.equal(await frame.locator("#page [style], #page script, #page img, #page link").count(), 0);
    }
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`is readable and without serious accessibility problems (${theme})`, async () => {
      const { page } = workbench;
      await setTheme(workbench, theme);
      await (await report()).locator("h1").scrollIntoViewIfNeeded();
      for (const width of [250, 400]) {
        await setSidebarWidth(workbench, width);
        await keep(page.locator(".part.sidebar"), `readiness-sidebar-${width}-${theme}`);
        await workbench.screenshot(`readiness-window-${width}-${theme}`);
        const frame = await overview();
        assert.deepEqual(await seriousViolations(frame), [], "overview");
        assert.ok(await frame.locator("html").evaluate((one) => one.scrollWidth <= one.clientWidth), "nothing is cut off at the right");
      }
      assert.deepEqual(await seriousViolations(await report()), [], "report");
      await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
      for (const width of [250, 400]) {
        // What the editor needs around an editor of that width.
        await page.setViewportSize({ width: width + 62, height: 1500 });
        await page.waitForTimeout(500);
        await keep(page.locator(".part.editor"), `readiness-report-${width}-${theme}`);
        const frame = await report();
        assert.ok(await frame.locator("html").evaluate((one) => one.scrollWidth <= one.clientWidth), "nothing is cut off at the right");
      }
      assert.deepEqual(await seriousViolations(await report()), [], "narrow report");
      await page.setViewportSize({ width: 1500, height: 1500 });
      await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    });
  }
});
