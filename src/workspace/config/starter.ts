/** The file that `init` writes: every setting with its meaning, all at their defaults. */
export const STARTER_CONFIG = `{
  // Settings of Readiness Coach for everyone who works on this project.
  // Everything here is optional; what is left out keeps its default.

  // How much to hear: "pilot" (only what will surely hurt), "standard", "strict" (hints and information count more).
  "preset": "standard",

  // Severity by rule: "error", "warning", "information", "hint" or "off". "*" stands for all others.
  // \`readiness-coach rules\` lists the rules.
  "rules": {
    // "implicit-timeout": "warning"
  },

  // Files to leave out, and files to analyse although they look like tests or generated code.
  "exclude": [],
  "include": [],

  "options": {
    // Seconds that timeout fixes write.
    "timeoutSeconds": 30,
    // Functions of this project that mask personal data: names ("mask_email") or import paths ("app.privacy.mask").
    "redactors": [],
    // Field names that are personal here, and names that look personal but are not.
    "personalWords": [],
    "harmlessWords": []
  },

  // Documents that people on duty rely on, where they have other names or places than RUNBOOK.md and docs/DATA_BOUNDARIES.md.
  "documents": {
    // "runbook": "handbook/agent.md",
    // "dataBoundaries": "handbook/data.md"
  }
}
`;
