/// <reference lib="dom" />
import { strict as assert } from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Frame } from "playwright-core";
import { expand, openSidebar, pageFrame, pressOn, row, scan, seriousViolations, setTheme, type Theme, themes, waitFor } from "./support/readiness";
import { person, Workbench } from "./support/workbench";

interface Field {
  readonly value?: number | string;
  readonly by: string;
}
interface Checklist {
  readonly cost: { readonly inputs: Record<string, Record<string, Field>>; readonly prices: Record<string, Record<string, Field>> };
}

const model = "gpt-4o-2024-08-06";
const item = "Cost per run at full volume is computed, with retries, monitoring and redundancy";

/** The bill nobody computed, computed in the report. */
describe("the cost model", () => {
  let workbench: Workbench;
  const file = (): string => path.join(workbench.workspace, ".readiness/checklist.json");
  const stored = (): Checklist => JSON.parse(fs.readFileSync(file(), "utf8")) as Checklist;
  const report = (): Promise<Frame> => pageFrame(workbench.page, "Readiness report");
  const open = async (): Promise<Frame> => {
    await workbench.runCommand("Readiness: Open report");
    const frame = await report();
    await frame.locator("section.cost").waitFor();
    return frame;
  };
  /** Writes into a field as a person does, and goes on to the next. */
  const state = async (frame: Frame, label: string, text: string): Promise<void> => {
    await frame.getByLabel(label, { exact: true }).focus();
    await workbench.page.keyboard.type(text);
    await workbench.page.keyboard.press("Tab");
  };
  const monthIn = (frame: Frame, column: number): Promise<string> => frame.locator(".inputs thead th").nth(column).innerText();
  const saved = (column: string, input: string, value: number | string): Promise<void> =>
    waitFor(`${input} to be kept`, () => fs.existsSync(file()) && (JSON.parse(fs.readFileSync(file(), "utf8")) as Partial<Checklist>).cost?.inputs[column]?.[input]?.value === value);

  before(async () => {
    workbench = await Workbench.open({ workspace: path.join(__dirname, "../../examples/support-agent"), page: { size: { width: 1400, height: 1300 } }, userSettings: { "window.menuBarVisibility": "hidden" } });
    await openSidebar(workbench);
    await scan(workbench.page);
    await open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed ${this.currentTest.title.replaceAll(/[^a-z0-9]+/giu, "-")}`);
  });

  it("is where the item’s button leads, filled in as far as the code shows it", async () => {
    const frame = await report();
    await pressOn(frame.getByRole("button", { name: `Open: ${item}` }), "Enter");
    await waitFor("the part to have the keyboard", () => frame.evaluate(() => document.activeElement?.id === "cost"));
    const steps = frame.getByLabel("Model calls per run, prototype", { exact: true });
    assert.deepEqual([await steps.inputValue(), await steps.getAttribute("placeholder")], ["", "≤ 8"], "a limit of the code is no word of a person");
    assert.equal(await frame.getByLabel("Tokens in per call, prototype", { exact: true }).getAttribute("placeholder"), null);
    assert.equal(fs.existsSync(file()), false);
    await pressOn(frame.locator(".inputs .note", { hasText: "at most 8 rounds" }).getByRole("button").first(), "Enter");
    await workbench.tab("loop.py").waitFor();
    await open();
  });

  it("says why something cannot be taken, keeps what was typed, and writes nothing", async () => {
    const { page } = workbench;
    const frame = await report();
    await state(frame, "Tokens in per call, prototype", "0,5");
    const field = frame.getByLabel("Tokens in per call, prototype", { exact: true });
    await frame.getByText("Write decimals with a point: 0.5.").waitFor();
    assert.deepEqual([await field.inputValue(), await field.getAttribute("aria-invalid")], ["0,5", "true"]);
    assert.equal(fs.existsSync(file()), false);
    await pressOn(field, "Control+z");
    await waitFor("what stood there before", async () => (await field.inputValue()) === "");
    await page.keyboard.type("6000");
    await page.keyboard.press("Enter");
    await saved("prototype", "tokensIn", 6000);
    await frame.getByText("Write decimals with a point: 0.5.").waitFor({ state: "detached" });
    assert.equal(stored().cost.inputs["prototype"]?.["tokensIn"]?.by, person);
  });

  it("is filled in by keyboard alone, and settles the item", async () => {
    const { page } = workbench;
    const frame = await report();
    const choice = frame.getByLabel("Model, prototype", { exact: true });
    await choice.focus();
    await page.keyboard.type(model.slice(0, 12));
    await waitFor("the model to be chosen", async () => (await choice.inputValue()) === model);
    await page.keyboard.press("Tab");
    await saved("prototype", "model", model);
    const fields = {
      "Model calls per run, prototype": "5", "Tokens out per call, prototype": "400", "Tool calls per run, prototype": "4", "Cost of a tool call, prototype": "0.001",
      "Retries per call, production": "0.05", "Redundancy factor, production": "1.2", "Monitoring per run, production": "0.002", "Fixed cost per month, production": "300",
      "Checks by a model per run, with checks": "1", "Review by people per run, with checks": "0.05", "Runs per day, pilot": "50", "Runs per day, full volume": "2,000", Currency: "usd",
      [`Tokens in, ${model}`]: "2.5",
    };
    for (const [label, text] of Object.entries(fields)) await state(frame, label, text);
    await saved("all", "currency", "USD");
    await state(frame, `Tokens out, ${model}`, "10");
    await frame.locator(".cost [role=status]", { hasText: "With checks, a run costs USD" }).waitFor();
    assert.equal(stored().cost.prices[model]?.["date"]?.value, new Date().toISOString().slice(0, 10), "a price is dated");
    assert.match(await monthIn(frame, 2), /a month/);
    assert.equal(await frame.locator(".tornado tbody tr").count(), 8);
    assert.equal(await frame.locator(`article.settled#cost-model`).count(), 1);
    await expand(page, "Cost: ");
    await row(page, `${item}: settled`).waitFor();
  });

  it("follows what is typed as it is typed", async () => {
    const { page } = workbench;
    const frame = await report();
    const before = await monthIn(frame, 0);
    await pressOn(frame.getByLabel("Model calls per run, prototype", { exact: true }), "End");
    await page.keyboard.type("0");
    await waitFor("other figures", async () => (await monthIn(frame, 0)) !== before);
    await page.keyboard.press("Backspace");
    await waitFor("the figures of before", async () => (await monthIn(frame, 0)) === before);
    await page.keyboard.press("Enter");
    await saved("prototype", "steps", 5);
    assert.equal(await frame.getByLabel("Model calls per run, prototype", { exact: true }).inputValue(), "5");
  });

  it("keeps what rests for a moment, and leaves the keyboard and the rest of the text alone", async () => {
    const { page } = workbench;
    const frame = await report();
    const field = frame.getByLabel("Tokens in per call, production", { exact: true });
    await field.focus();
    await page.keyboard.type("70");
    await saved("production", "tokensIn", 70);
    await page.keyboard.type("00");
    await saved("production", "tokensIn", 7000);
    assert.equal(await field.inputValue(), "7000");
    assert.equal(await field.evaluate((one) => one === document.activeElement), true);
    // The editor selects in its own time, after the key.
    await page.keyboard.press("Control+a");
    await waitFor("all of it to be selected", () => field.evaluate((one: HTMLInputElement) => one.selectionStart === 0 && one.selectionEnd === 4));
    await page.keyboard.press("Delete");
    await page.keyboard.press("Tab");
    await waitFor("it to be taken back", () => stored().cost.inputs["production"]?.["tokensIn"]?.value === undefined);
    await waitFor("what the scenario before says", async () => (await field.getAttribute("placeholder")) === "6,000");
  });

  it("keeps what was typed when the report is drawn anew before the keyboard leaves the field", async () => {
    const { page } = workbench;
    const frame = await report();
    await frame.evaluate(() => {
      window.addEventListener("message", ({ data }: MessageEvent<{ kind?: string }>) => {
        if (data.kind === "report") Object.assign(window, { lastReport: data });
      });
    });
    await state(frame, "Tool calls per run, production", "6");
    await saved("production", "toolCalls", 6);
    await waitFor("the report with it", () => frame.evaluate(() => "lastReport" in window));
    const field = frame.getByLabel("Tokens out per call, production", { exact: true });
    await field.focus();
    await page.keyboard.type("450");
    await frame.evaluate(() => window.postMessage((window as unknown as { lastReport: unknown }).lastReport, window.origin));
    await waitFor("the page to have drawn it", async () => (await field.getAttribute("value")) === "450");
    await page.keyboard.press("Tab");
    await saved("production", "tokensOut", 450);
  });

  it("takes another model onto the table, and off it", async () => {
    const { page } = workbench;
    const frame = await report();
    await frame.getByLabel("Another model", { exact: true }).fill("gpt-judge");
    await page.keyboard.press("Enter");
    await frame.getByLabel("Tokens in, gpt-judge", { exact: true }).waitFor();
    await pressOn(frame.getByRole("button", { name: "Remove gpt-judge" }), "Enter");
    await frame.getByLabel("Tokens in, gpt-judge", { exact: true }).waitFor({ state: "detached" });
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`reads well, and has no serious accessibility problem (${theme})`, async () => {
      await setTheme(workbench, theme);
      const frame = await report();
      assert.deepEqual(await seriousViolations(frame), []);
      for (const part of ["cost", "cost-inputs", "cost-prices"]) {
        await frame.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: "start" }), part);
        await workbench.screenshot(`${part}-${theme}`);
      }
    });
  }

  it("is still there after the window is loaded anew", async () => {
    const { page } = workbench;
    await page.reload();
    await openSidebar(workbench);
    await scan(page).catch(() => undefined);
    const frame = await open();
    await frame.locator(".cost [role=status]", { hasText: "With checks, a run costs USD" }).waitFor();
    assert.equal(await frame.getByLabel("Model calls per run, prototype", { exact: true }).inputValue(), "5");
  });

  it("is only read while the checklist file is broken", async () => {
    const whole = fs.readFileSync(file(), "utf8");
    const frame = await report();
    const broken = whole.slice(0, whole.length / 2);
    fs.writeFileSync(file(), broken);
    await frame.locator(".cost input, .cost select, .cost .adding").first().waitFor({ state: "detached" });
    assert.ok((await frame.locator(".cost td.field").count()) > 30);
    assert.equal(fs.readFileSync(file(), "utf8"), broken);
    fs.writeFileSync(file(), whole);
    await frame.getByLabel("Model calls per run, prototype", { exact: true }).waitFor();
  });
});
