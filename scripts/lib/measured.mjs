// How precise the rules were when people last read their findings in real repositories: docs/measured.json, written by hand after each reading.
//
//   "date"    the day of the reading, as year-month-day; empty before the first one
//   "corpus"  what was read, as a phrase that fits after "in"
//   "rules"   by rule id: "read" findings that were read, "right" those a fair author would want; "must" places that a reader of whole files marked as
//             to be found, "found" those the rule found (both may be missing); "note" a sentence for its page; "corpus" when it was another
import * as fs from "node:fs";
import * as path from "node:path";
import { Problem, root } from "./shell.mjs";

const file = path.join(root, "docs/measured.json");

/** Reads the file and throws a Problem where it cannot be right. */
export function readMeasured(ruleIds) {
  const measured = JSON.parse(fs.readFileSync(file, "utf8"));
  for (const [id, { read, right, must = 0, found = 0 }] of Object.entries(measured.rules)) {
    if (!ruleIds.includes(id)) throw new Problem(`docs/measured.json speaks of ${id}, which is no rule.`);
    if (![read, right, must, found].every(Number.isInteger) || right > read || found > must) throw new Problem(`docs/measured.json: the figures of ${id} cannot be right.`);
  }
  if (Object.keys(measured.rules).length > 0 && !(measured.date && measured.corpus)) throw new Problem("docs/measured.json has figures but no date or corpus.");
  return measured;
}

const share = (part, whole) => `${Math.round((100 * part) / whole)} %`;

/** Precision and recall of a rule as cells of a table; a dash where nothing was read. */
export function measuredCells({ rules }, id) {
  const { read = 0, right, must = 0, found } = rules[id] ?? {};
  return { precision: read > 0 ? `${share(right, read)} of ${read}` : "–", recall: must > 0 ? `${share(found, must)} of ${must}` : "–" };
}

/** The same as sentences for the rule's page. */
export function measuredWords({ date, corpus, rules }, id) {
  const { read = 0, right, must = 0, found, note, corpus: own = corpus } = rules[id] ?? {};
  const words = [];
  if (read > 0) words.push(`On ${date}, ${right} of ${read} findings were right (${share(right, read)}) in ${own}.`);
  else words.push(date ? `How precise it is was not part of the reading of ${date}.` : "How precise it is has not been measured.");
  if (must > 0) words.push(`Of ${must} places that somebody who read whole files wanted found, it found ${found} (${share(found, must)}).`);
  if (note) words.push(note);
  return words.join(" ");
}
