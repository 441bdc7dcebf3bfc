import * as path from "node:path";
import { aptInstall, findOnPath, isExecutable, type Say } from "./processes";

const programNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];

/** Where installers put the browser on systems that do not use the PATH for it. */
function wellKnownPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => [path.join(root, "Google/Chrome/Application/chrome.exe"), path.join(root, "Microsoft/Edge/Application/msedge.exe")]);
  }
  return [];
}

/** Path of a Chromium, Chrome or Edge that is already here; CHROMIUM_PATH comes first. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH says "${named}", which is not a program that can be run.`);
    return named;
  }
  return findOnPath(programNames) ?? wellKnownPlaces().find(isExecutable);
}

/** Path of a Chromium, installed first when there is none and the machine lets us. Rejects with what to do otherwise. */
export async function ensureChromium(say: Say): Promise<string> {
  const present = findChromium();
  if (present !== undefined) return present;
  say("No Chromium was found; the editor needs one to be seen.");
  const installed = process.platform === "linux" && (await aptInstall(["chromium"], say));
  const chromium = installed ? findChromium() : undefined;
  if (chromium === undefined) {
    throw new Error("No Chromium is here and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run this again.");
  }
  return chromium;
}
