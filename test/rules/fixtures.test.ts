/**
 * Runs every fixture in test/rules/<rule-id>/. A fixture is a source file whose first line says what it shows. A line that must be found ends in
 * `expect: <rule-id>` as a comment; everything else must be silent. `known-miss:` marks a finding we want and do not make yet, `known-false:` one we
 * make and do not want: when that changes, the test fails until the marker goes. `versions: {"openai": "4.0.0"}` in the first lines sets versions.
 * A folder inside is a small workspace: all its files are fixtures and can import each other. `<name>.fixed.<ext>` holds the text after the first
 * fix of every finding.
 */
import assert from 'node:assert/strict';
import { applyEdits, LineIndex, rules } from '../../src/engine/index.js';
import type { Analysis } from '../../src/engine/index.js';
import { mergeEdits } from '../../src/engine/text/edits.js';
import { analyzeText, languageOf, type World } from '../support/analyze.js';
import { fixtureFolders, fixturesOf, type Fixture } from '../support/fixtures.js';
import { parseModule } from '../support/syntax.js';

const MARK = /(?:#|\/\/|\/\*)\s*(expect|known-miss|known-false):\s*([\w\s,-]+?)\s*(?:\*\/)?\s*$/u;

for (const folder of fixtureFolders()) {
  describe(`rule ${folder}`, () => {
    it('is a rule', () => { assert.ok(rules.some((r) => r.meta.id === folder)); });
    for (const fixture of fixturesOf(folder)) check(fixture);
  });
}

function check({ workspace, name, text, fixed, world }: Fixture): void {
  const title = workspace === undefined ? name : `${workspace}/${name}`;
  it(title, async () => {
    const analysis = await analyzeText(name, unmarked(text), world);
    const lines = new LineIndex(text);
    const found = analysis.findings.map((f) => lines.positionAt(f.span.start).line).sort((a, b) => a - b);
    assert.deepEqual(found.map((l) => show(lines, l)), expected(lines).map((l) => show(lines, l)));
  });
  if (fixed !== undefined) {
    it(`${title}, fixed`, async () => {
      const result = await fixEverything(name, text, world);
      assert.equal(result, fixed);
      assert.deepEqual((await parseModule(languageOf(name), result)).errors, []);
    });
  }
}

/** Blanks in place of the marks: the names of rules are words that rules look for in comments. */
function unmarked(text: string): string {
  return text.replace(/[^\n]+/gu, (line) => line.replace(MARK, (mark) => ' '.repeat(mark.length)));
}

/** 0-based lines that must be found, once per mark. */
function expected(lines: LineIndex): number[] {
  const wanted: number[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const mark = MARK.exec(lines.lineText(line));
    if (mark && mark[1] !== 'known-miss') for (const _id of (mark[2] ?? '').split(',')) wanted.push(line);
  }
  return wanted;
}

function show(lines: LineIndex, line: number): string {
  return `${String(line + 1)}: ${lines.lineText(line).trim()}`;
}

async function fixEverything(name: string, start: string, world: World): Promise<string> {
  let text = start;
  for (let round = 0; round < 40; round++) {
    const analysis: Analysis = await analyzeText(name, text, world);
    const fix = analysis.findings.map((f) => f.fixes()[0]).find((f) => f !== undefined);
    if (!fix) return text;
    const next = applyEdits(text, mergeEdits([fix.edits]));
    assert.ok(next !== undefined && next !== text, `fix "${fix.title}" changes nothing or overlaps itself`);
    text = next;
  }
  throw new Error('fixes never settle');
}
