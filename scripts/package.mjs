// Packs the extension as users get it, and checks what is inside.
//   node scripts/package.mjs           leaves readiness-coach-<version>.vsix in the root
//   node scripts/package.mjs --check   only checks
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { ensureInstalled } from "./lib/bootstrap.mjs";
import { Problem, root, runNode, say, start, toolPath } from "./lib/shell.mjs";

const maxBytes = 2.5 * 1024 * 1024;

/** What users cannot do without. */
const required = [
  ...["package.json", "readme.md", "changelog.md", "LICENSE.txt", "THIRD_PARTY_NOTICES.md", "media/icon.png", "media/readiness.svg"],
  ...["extension.js", "engine.js", "server.js", "worker.js", "cli.js", "web-tree-sitter.wasm"].map((name) => `dist/${name}`),
  ...["python", "typescript", "tsx", "javascript"].map((name) => `dist/tree-sitter-${name}.wasm`),
];

/** What may be inside; anything else slipped in. */
const expected = [/^dist\/[\w-]+\.(js|wasm)$/, /^dist\/webview\//, /^media\//, /^snippets\//, /^docs\/rules\//, /^docs\/[\w-]+\.md$/, /^l10n\//, /^(package(\.nls)?\.json|readme\.md|changelog\.md|LICENSE\.txt|THIRD_PARTY_NOTICES\.md)$/];

/** Names of the files in a zip, from its central directory. */
function listZip(bytes) {
  const endMark = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (endMark < 0) throw new Problem("The package is not a zip.");
  const names = [];
  let at = bytes.readUInt32LE(endMark + 16);
  for (let i = bytes.readUInt16LE(endMark + 10); i > 0; i -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    names.push(bytes.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return names;
}

start(async () => {
  await ensureInstalled();
  const onlyCheck = process.argv.includes("--check");
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const folder = onlyCheck ? fs.mkdtempSync(path.join(os.tmpdir(), "readiness-package-")) : root;
  const vsix = path.join(folder, `${name}-${version}.vsix`);
  try {
    // Everything is bundled, so no package travels beside it. Links stay as written: what they name travels in the package, and a clone of a clone has no
    // repository on the web that vsce could point them at.
    const { code, output } = await runNode([toolPath("@vscode/vsce/vsce"), "package", "--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository", "--out", vsix]);
    if (code !== 0) throw new Problem(`vsce could not pack the extension:\n${output}`);
    const bytes = fs.readFileSync(vsix);
    const inside = listZip(bytes).flatMap((entry) => (entry.startsWith("extension/") ? [entry.slice("extension/".length)] : []));
    const missing = required.filter((entry) => !inside.includes(entry));
    const surprising = inside.filter((entry) => !expected.some((pattern) => pattern.test(entry)));
    if (missing.length > 0) throw new Problem(`The package lacks ${missing.join(", ")}.`);
    if (surprising.length > 0) throw new Problem(`The package holds what should not ship: ${surprising.join(", ")}.`);
    const size = `${(bytes.length / 1024 / 1024).toFixed(2)} MB`;
    if (bytes.length > maxBytes) throw new Problem(`The package is ${size}; it may be ${maxBytes / 1024 / 1024} MB.`);
    say(`The package holds ${inside.length} files in ${size}.`);
  } finally {
    if (onlyCheck) fs.rmSync(folder, { recursive: true, force: true });
  }
});
