// Tracked files that scripts write. Each is a command for Node; with --check it fails, saying so, when its files are not current.
export const generators = [
  { name: "Third-party notices", args: ["scripts/notices.mjs"] },
  { name: "Rules in the manifest", args: ["--import", "tsx", "scripts/generate-manifest.mjs"] },
  { name: "Pages of the rules", args: ["--import", "tsx", "scripts/generate-rule-docs.mjs"] },
  { name: "Table of rules in the README", args: ["--import", "tsx", "scripts/generate-readme.mjs"] },
  { name: "Description of .readiness/config.json", args: ["--import", "tsx", "scripts/generate-config-schema.mjs"] },
  { name: "Page about the configuration", args: ["--import", "tsx", "scripts/generate-configuration-docs.mjs"] },
];
