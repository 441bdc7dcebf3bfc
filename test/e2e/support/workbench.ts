import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Locator, Page } from "playwright-core";
import { artefacts } from "../../host/artefacts";
import { prepareHost } from "../../host/install";
import { openPage, type PageOptions } from "../../host/page";
import { startHost } from "../../host/server";

export interface WorkbenchOptions {
  /** Absolute path of the folder to open; the tests work on a copy of it. */
  readonly workspace: string;
  /** Names of further copies that lie beside it; the window then opens a workspace file with all of them. */
  readonly beside?: readonly string[];
  /** Absolute path of the extension under development; this repository when left out. */
  readonly extensionPath?: string;
  readonly userSettings?: Readonly<Record<string, unknown>>;
  readonly page?: Omit<PageOptions, "url" | "beforeOpen">;
}

const firstPaint = ".monaco-workbench .part.statusbar .statusbar-item";
const firstPaintMs = 60_000;

/** Whose words the tests write down, whatever git knows on the machine they run on. */
export const person = "Dana Reyes";

/**
 * A real editor in a browser, driven as a person would: by its menus, keys and what is on screen.
 * `page` is playwright's, for everything these helpers do not do.
 */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The copy of the workspace that is open: absolute. */
    readonly workspace: string,
    private readonly closeAll: () => Promise<void>,
  ) {}

  /** Starts a host, opens the editor and waits until it can be used. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const prepared = await prepareHost((line) => console.log(line));
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "readiness-e2e-")));
    const workspace = path.join(folder, path.basename(options.workspace));
    fs.cpSync(options.workspace, workspace, { recursive: true });
    for (const name of options.beside ?? []) fs.cpSync(options.workspace, path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, "gitconfig"), `[user]\n\tname = ${person}\n`);
    const { userSettings, extensionPath = path.join(__dirname, "../../..") } = options;
    const host = await startHost(prepared, { workspace: options.beside === undefined ? workspace : workspaceFile(folder, [path.basename(workspace), ...options.beside]), extensionPath, env: { GIT_CONFIG_GLOBAL: path.join(folder, "gitconfig") }, ...(userSettings && { userSettings }) });
    const stopHost = async (): Promise<void> => {
      await host.stop();
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    };
    try {
      const opened = await openPage(prepared, { ...options.page, url: host.url() });
      const workbench = new Workbench(opened.page, workspace, async () => {
        await opened.close();
        await stopHost();
      });
      await workbench.waitUntilReady().catch(async (error: unknown) => {
        await opened.close();
        throw error;
      });
      return workbench;
    } catch (error) {
      await stopHost();
      throw error;
    }
  }

  /** A second window of the same editor on the same folder, with an extension host and a server of its own. It closes with the first. */
  async secondWindow(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url(), { waitUntil: "domcontentloaded" });
    // It shows the view that was last in front, whichever that is.
    await page.locator(firstPaint).first().waitFor({ timeout: firstPaintMs });
    return new Workbench(page, this.workspace, () => page.close());
  }

  close(): Promise<void> {
    return this.closeAll();
  }

  /** Opens a file of the workspace by its path from the root, and waits for its text. */
  async openFile(file: string): Promise<void> {
    await this.askQuickInput("Control+p", file);
    await this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: path.basename(file) }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.tab(path.basename(file)).waitFor();
    await this.page.locator(".editor-instance .view-lines .view-line").first().waitFor();
  }

  /** Runs a command by the title the palette shows, for example "Readiness: Scan workspace". */
  async runCommand(title: string): Promise<void> {
    await this.askQuickInput("F1", `>${title}`);
    // A row is labelled with its title, and its keys after a comma.
    const label = JSON.stringify(title).slice(1, -1);
    const row = this.page.locator(`.quick-input-list .monaco-list-row:is([aria-label="${label}"], [aria-label^="${label}, "])`).first();
    await row.waitFor({ timeout: 10_000 });
    // By keyboard: where the mouse rests, an explanation may lie over the row.
    for (let step = 0; step < 20 && !(await this.isFocused(row)); step++) await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  /** Puts the cursor at a place of the open editor; line and column are 1-based. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.askQuickInput("Control+g", `:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.quickInput.waitFor({ state: "hidden" });
  }

  /** The open editor's squiggles: error, warning or info as the editor names them. */
  squiggles(severity: "error" | "warning" | "info"): Locator {
    return this.page.locator(`.editor-instance .view-overlays .squiggly-${severity}`);
  }

  tab(name: string): Locator {
    return this.page.locator(".tabs-container .tab").filter({ hasText: name });
  }

  /** Keeps a picture of the whole window under the given name (no ending) in the artefacts folder. Answers its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(artefacts, "screenshots", `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  private async isFocused(row: Locator): Promise<boolean> {
    return /\bfocused\b/u.test((await row.getAttribute("class")) ?? "");
  }

  private get quickInput(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-box input");
  }

  /**
   * Opens the box with a key and fills it. A key pressed while the editor is still starting is lost, and the box closes when a view that was just asked
   * for takes the keyboard; either way the key is pressed again, as a person would.
   */
  private async askQuickInput(key: string, text: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      await this.page.keyboard.press(key);
      const filled = await this.quickInput.fill(text, { timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (filled) return;
      if (attempt === 5) throw new Error(`The editor does not answer to ${key}.`);
    }
  }

  private async waitUntilReady(): Promise<void> {
    await this.page.locator(firstPaint).first().waitFor({ timeout: firstPaintMs });
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: firstPaintMs });
  }
}

/** Writes a workspace file for folders beside it. */
function workspaceFile(folder: string, names: readonly string[]): string {
  const file = path.join(folder, "all.code-workspace");
  fs.writeFileSync(file, JSON.stringify({ folders: names.map((name) => ({ path: name })) }));
  return file;
}
