// THIRD_PARTY_NOTICES.md: the licences of everything that is bundled into the extension.
//   node scripts/notices.mjs           writes it
//   node scripts/notices.mjs --check   fails when it is not what it would be
import * as fs from "node:fs";
import * as path from "node:path";
import { build, ensureInstalled } from "./lib/bootstrap.mjs";
import { Problem, root, say, start } from "./lib/shell.mjs";

const file = path.join(root, "THIRD_PARTY_NOTICES.md");

/** Licences that may be bundled into an MIT extension with no more duty than to say so. */
const allowed = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "CC0-1.0", "CC-BY-4.0", "Unlicense"]);

/** Grammars reach us compiled, inside @vscode/tree-sitter-wasm, which names where they come from but does not carry their licences. */
const grammars = ["tree-sitter/tree-sitter-python", "tree-sitter/tree-sitter-typescript", "tree-sitter/tree-sitter-javascript"];
const grammarLicence = { licence: "MIT", holders: "Copyright (c) Max Brunsfeld and the tree-sitter contributors" };

function readPackage(name) {
  const folder = path.join(root, "node_modules", name);
  const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!allowed.has(license)) throw new Problem(`${name} has the licence "${license}", which is not among those that may be bundled (scripts/notices.mjs).`);
  const names = fs.readdirSync(folder).sort();
  const texts = names.filter((entry) => /^(licen[sc]e|notice|copying)/i.test(entry) && fs.statSync(path.join(folder, entry)).isFile());
  if (texts.length === 0) throw new Problem(`${name} carries no licence text; say in scripts/notices.mjs where it stands.`);
  const text = texts.map((entry) => fs.readFileSync(path.join(folder, entry), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
  return { name, version, license, text };
}

function render(packages) {
  const parts = [
    "# Third-party notices",
    "Readiness Coach bundles the following software. Written by scripts/notices.mjs; do not edit.",
    ...packages.map(({ name, version, license, text }) => `## ${name} ${version}\n\nLicence: ${license}\n\n${fence(text)}`),
    "## Grammars\n\n" + `Compiled into @vscode/tree-sitter-wasm, licence ${grammarLicence.licence}, ${grammarLicence.holders}:\n\n` + grammars.map((name) => `- https://github.com/${name}`).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

const fence = (text) => `\`\`\`text\n${text.replace(/[ \t]+$/gm, "")}\n\`\`\``;

start(async () => {
  await ensureInstalled();
  await build();
  const names = JSON.parse(fs.readFileSync(path.join(root, "dist/packages.json"), "utf8"));
  const wanted = render(names.map(readPackage));
  if (!process.argv.includes("--check")) {
    fs.writeFileSync(file, wanted);
    say(`Wrote the licences of ${names.length} packages to ${path.basename(file)}.`);
    return 0;
  }
  const present = fs.existsSync(file) ? fs.readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
  if (present === wanted) return 0;
  throw new Problem(`${path.basename(file)} is not current: run "node scripts/notices.mjs".`);
});
