// Writes media/config.schema.json, the description of .readiness/config.json, from the zod schema that reads the file.
//
//   node --import tsx scripts/generate-config-schema.mjs [--check]
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { rules } from "../src/engine/index.js";
import { configSchema } from "../src/workspace/config/schema.js";

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "media", "config.schema.json");
const description = z.toJSONSchema(configSchema, { target: "draft-7", io: "input" });

// Editors offer the rules by name and show what each is about.
const severities = description.properties.rules.additionalProperties;
description.properties.rules = {
  ...description.properties.rules,
  propertyNames: undefined,
  properties: Object.fromEntries([["*", "All rules that are not named."], ...rules.map(({ meta }) => [meta.id, `${meta.title}. Severity when absent: ${meta.severity}.`])].map(([id, words]) => [id, { ...severities, description: words }])),
  additionalProperties: false,
};
const text = `${JSON.stringify({ ...description, title: "Readiness Coach", description: "Settings of a project for Readiness Coach (.readiness/config.json).", allowTrailingCommas: true, allowComments: true }, undefined, 2)}\n`;

if (process.argv.includes("--check")) {
  const current = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  if (current !== text) {
    console.error("media/config.schema.json is not current. Run npm run generate.");
    process.exitCode = 1;
  }
} else fs.writeFileSync(file, text);
