import * as fs from "node:fs";
import * as path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { artefacts } from "../../host/artefacts";
import type { Workbench } from "./workbench";

export const themes = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  "high-contrast": "Default High Contrast",
  "high-contrast-light": "Default High Contrast Light",
} as const;
export type Theme = keyof typeof themes;

const themeClasses: Readonly<Record<Theme, string>> = { dark: "vscode-dark", light: "vscode-light", "high-contrast": "vscode-high-contrast", "high-contrast-light": "vscode-high-contrast-light" };

/** The frame of one of our pages, by its title; waits until it shows something. */
export async function pageFrame(page: Page, title: "Readiness overview" | "Readiness report"): Promise<Frame> {
  const giveUpAt = Date.now() + 30_000;
  while (Date.now() < giveUpAt) {
    for (const frame of page.frames()) {
      const ready = await frame.title().then(async (named) => named === title && (await frame.locator("#page > *").count()) > 0, () => false);
      if (ready) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`There is no page "${title}".`);
}

/** Waits until the extension is there: its icon comes a few seconds after the first paint. */
export async function openSidebar({ page }: Workbench): Promise<void> {
  const icon = page.locator('.activitybar [aria-label^="Readiness"]').first();
  await icon.waitFor({ timeout: 60_000 });
  await page.locator(".part.sidebar .pane-header").first().waitFor();
  if ((await page.locator(".part.sidebar .composite.title h2").innerText()) !== "Readiness") await icon.click();
  await page.locator(".part.sidebar .pane-header", { hasText: "Checklist" }).waitFor();
}

/** Sets the user-visible theme through the workspace's settings, and waits until the pages have it too. */
export async function setTheme(workbench: Workbench, theme: Theme): Promise<void> {
  const file = path.join(workbench.workspace, ".vscode/settings.json");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ "workbench.colorTheme": themes[theme] }));
  const frame = await pageFrame(workbench.page, "Readiness overview");
  await frame.locator(`body.${themeClasses[theme]}`).waitFor({ timeout: 20_000 });
  await workbench.page.waitForTimeout(300);
}

/** Drags the border of the sidebar until it is so many CSS pixels wide. */
export async function setSidebarWidth({ page }: Workbench, width: number): Promise<void> {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (box === null) throw new Error("The sidebar is not there.");
  const y = box.y + box.height / 2;
  const edge = box.x + box.width;
  await page.mouse.move(edge, y);
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.move(box.x + width, y, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(page.viewportSize()!.width / 2, page.viewportSize()!.height - 4);
  await page.waitForTimeout(400);
}

/** A row of one of the trees, by the start of what a screen reader says of it. */
export function row(page: Page, label: string): Locator {
  return page.locator(`.part.sidebar .monaco-list-row[aria-label^=${JSON.stringify(label)}]`).first();
}

/** Opens a row of one of the trees and puts the keyboard there. A click on a row that is being redrawn is lost, so it is looked after. */
export async function expand(page: Page, label: string): Promise<void> {
  const one = row(page, label);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await one.waitFor();
    if ((await one.getAttribute("aria-expanded")) === "true") return;
    await one.click();
    await page.waitForTimeout(400);
  }
  throw new Error(`${label} does not open.`);
}

/** The editor driven by a test shows no toasts; its notifications wait in their list. */
export async function notification(workbench: Workbench, text: string): Promise<Locator> {
  const one = workbench.page.locator(".notifications-center .notification-list-item", { hasText: text }).first();
  if (!(await one.isVisible())) await workbench.runCommand("Notifications: Show Notifications");
  await one.waitFor();
  return one;
}

/** Waits until a question is asked, and shows that. */
export async function question(page: Page, prompt: RegExp): Promise<Locator> {
  const box = page.locator(".quick-input-widget");
  const input = box.locator(".quick-input-box input").first();
  await waitFor(`the question ${String(prompt)}`, async () => prompt.test(`${await box.innerText()} ${(await input.getAttribute("placeholder")) ?? ""}`));
  return input;
}

/** Answers a question of a form with Enter; without a text, with what stands there. */
export async function answer(page: Page, prompt: RegExp, text?: string): Promise<void> {
  const input = await question(page, prompt);
  if (text !== undefined) await input.fill(text);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
}

/** Presses the button of the overview that scans, and waits for the score. */
export async function scan(page: Page): Promise<Frame> {
  const frame = await pageFrame(page, "Readiness overview");
  await frame.getByRole("button", { name: "Scan workspace" }).click();
  await frame.locator(".ring").waitFor({ timeout: 60_000 });
  return frame;
}

/** The score as the overview shows it. */
export async function scoreIn(frame: Frame): Promise<number> {
  return Number(await frame.locator(".ring .score").textContent());
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

/** What axe finds in a frame that is serious or worse: the rule and the first place. */
export async function seriousViolations(frame: Frame): Promise<string[]> {
  // Evaluated from outside, so the page's own policy does not have to let it in.
  await frame.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const found: unknown = await frame.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary) })))");
  return (found as Violation[]).filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0] ?? ""}`);
}

/** Keeps a picture of one element. */
export async function keep(element: Locator, name: string): Promise<void> {
  await element.screenshot({ path: path.join(artefacts, "screenshots", `${name}.png`) });
}

/**
 * Puts the keyboard on a control inside one of the editor's pages and presses a key there. Such a page is a process of its own, and the editor may hand the
 * keyboard back to a view in between. A key that went elsewhere is pressed again; one that arrived never is, so a control that ignores it still fails the test.
 */
export async function pressOn(control: Locator, key: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const word = `key ${attempt} arrived`;
    await control.evaluate((one, said) => one.ownerDocument.addEventListener("keydown", () => console.debug(said), { capture: true, once: true }), word);
    await control.focus();
    const arrived = control.page().waitForEvent("console", { predicate: (message) => message.text() === word, timeout: 2000 }).then(
      () => true,
      () => false,
    );
    await control.page().keyboard.press(key);
    if (await arrived) return;
    if (attempt === 5) throw new Error(`${key} never arrived at the control.`);
  }
}

/** Looks again and again until it holds; rejects after the deadline. */
export async function waitFor(what: string, look: () => boolean | Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const giveUpAt = Date.now() + timeoutMs;
  while (!(await look())) {
    if (Date.now() > giveUpAt) throw new Error(`waited ${timeoutMs / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
