// What a second build says that a first did not, and the other way round, for the same files.

/** Of two findings with the same place and rule, this tells whether they also say the same. */
const wording = ({ severity, message }) => `${severity}\0${message}`;
const place = ({ file, cell, line, column, rule }) => [file, cell ?? "", line, column, rule].join("\0");

/**
 * Compares two lists of findings as `check --format json` prints them.
 * Answers { added, removed, reworded }: findings only in `after`, only in `before`, and pairs { before, after } that stand at the same place with another
 * message or severity. Findings that stand several times at one place are counted, not folded.
 */
export function compareFindings(before, after) {
  const left = groupByPlace(before);
  const added = [];
  const reworded = [];
  for (const finding of after) {
    const candidates = left.get(place(finding)) ?? [];
    const same = candidates.findIndex((candidate) => wording(candidate) === wording(finding));
    if (same >= 0) candidates.splice(same, 1);
    else added.push(finding);
  }
  const removed = [...left.values()].flat();
  for (const finding of [...added]) {
    const index = removed.findIndex((candidate) => place(candidate) === place(finding));
    if (index < 0) continue;
    const [partner] = removed.splice(index, 1);
    added.splice(added.indexOf(finding), 1);
    reworded.push({ before: partner, after: finding });
  }
  return { added, removed, reworded };
}

/** One row for each rule that differs, by id: { rule, added, removed, reworded } as counts. */
export function countByRule({ added, removed, reworded }) {
  const rows = new Map();
  const row = (rule) => rows.get(rule) ?? rows.set(rule, { rule, added: 0, removed: 0, reworded: 0 }).get(rule);
  for (const { rule } of added) row(rule).added++;
  for (const { rule } of removed) row(rule).removed++;
  for (const { after } of reworded) row(after.rule).reworded++;
  return [...rows.values()].sort((a, b) => a.rule.localeCompare(b.rule));
}

function groupByPlace(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const key = place(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
