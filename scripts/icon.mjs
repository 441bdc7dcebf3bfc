// Draws media/icon.png (256 by 256, for the gallery) from scripts/assets/icon.svg. Run it after changing the drawing; it needs Chromium.
import * as fs from "node:fs";
import * as path from "node:path";
import { chromium } from "playwright-core";
import { Problem, root, say, start } from "./lib/shell.mjs";

start(async () => {
  const executablePath = process.env.CHROMIUM_PATH ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => fs.existsSync(file));
  if (executablePath === undefined) throw new Problem("Set CHROMIUM_PATH to a Chromium.");
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    const svg = fs.readFileSync(path.join(root, "scripts/assets/icon.svg"), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: path.join(root, "media/icon.png"), omitBackground: true });
    say("Drew media/icon.png.");
  } finally {
    await browser.close();
  }
});
