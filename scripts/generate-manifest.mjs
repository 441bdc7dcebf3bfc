// node --import tsx scripts/generate-manifest.mjs           writes the rules' settings into package.json
// node --import tsx scripts/generate-manifest.mjs --check   fails when they are not current
import * as fs from "node:fs";
import { root, say } from "./lib/shell.mjs";
import { rules } from "../src/engine/rules/index.ts";

const file = `${root}/package.json`;
const severities = ["error", "warning", "information", "hint", "off"];

/** One property per rule, in the order of the documentation, after `*`. */
function ruleProperties(existing) {
  const properties = { "*": existing["*"] };
  for (const { meta } of rules) properties[meta.id] = { type: "string", enum: severities, default: meta.severity, description: `${meta.title}.` };
  return properties;
}

const written = fs.readFileSync(file, "utf8");
const manifest = JSON.parse(written);
const setting = manifest.contributes.configuration.properties["readinessCoach.rules"];
setting.properties = ruleProperties(setting.properties);
const current = `${JSON.stringify(manifest, null, 2)}\n`;

if (!process.argv.includes("--check")) fs.writeFileSync(file, current);
else if (current !== written) {
  say('The rules in package.json are not current. Run "npm run generate".');
  process.exitCode = 1;
}
