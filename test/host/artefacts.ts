import * as path from "node:path";

/** Folder for what a run leaves to be looked at (screenshots, logs): absolute, in the work tree, untracked. */
export const artefacts = path.join(__dirname, "../../.test-artefacts");
