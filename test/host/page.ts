import { chromium, type Browser, type Page } from "playwright-core";
import type { PreparedHost } from "./install";

export interface PageOptions {
  readonly url: string;
  /** Size of the window in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly scale?: number;
  readonly colorScheme?: "dark" | "light";
  /** Called before the address is opened, for example to expose functions. */
  readonly beforeOpen?: (page: Page) => Promise<void>;
}

export interface OpenedPage {
  readonly browser: Browser;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Opens the editor in a headless Chromium. */
export async function openPage({ chromium: executablePath }: PreparedHost, options: PageOptions): Promise<OpenedPage> {
  // Chromium refuses its sandbox to root, which is who containers run as.
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, headless: true, args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"] });
  try {
    const context = await browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 }, deviceScaleFactor: options.scale ?? 1, colorScheme: options.colorScheme ?? "dark" });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await options.beforeOpen?.(page);
    await page.goto(options.url, { waitUntil: "domcontentloaded" });
    return { browser, page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
