import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf, spanOf, toDiagnostic, toSeverity, toSnippet, toTextEdit, touches } from '../../src/server/convert.js';
import type { FileFinding } from '../../src/workspace/types.js';

const documentOf = (text: string) => TextDocument.create('file:///a.py', 'python', 1, text);

describe('protocol conversion', () => {
  it('counts astral characters as two, tabs as one, and CRLF as one line end', () => {
    const text = 'x = "😀"\r\n\tcall()\r\n';
    const document = documentOf(text);
    const at = text.indexOf('call()');
    assert.deepEqual(rangeOf(document, { start: at, end: at + 6 }), { start: { line: 1, character: 1 }, end: { line: 1, character: 7 } });
    const quote = text.indexOf('"', 5);
    assert.deepEqual(document.positionAt(quote), { line: 0, character: 7 });
    assert.deepEqual(spanOf(document, rangeOf(document, { start: at, end: at + 6 })), { start: at, end: at + 6 });
  });

  it('reaches the empty last line', () => {
    const document = documentOf('a\r\n');
    assert.deepEqual(rangeOf(document, { start: 3, end: 3 }), { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } });
    assert.deepEqual(spanOf(document, { start: { line: 1, character: 0 }, end: { line: 9, character: 9 } }), { start: 3, end: 3 });
    assert.deepEqual(rangeOf(documentOf(''), { start: 0, end: 0 }), { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  });

  it('gives edits that do in the editor what they do in the engine', () => {
    const piece = fc.constantFrom('a', '😀', '\t', '\n', '\r\n', 'é', '"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(30), fc.nat(30), (pieces, from, length) => {
        const text = pieces.join('');
        const onBoundary = (offset: number) => {
          let at = Math.min(offset, text.length);
          // Inside \r\n there is no place an editor could point at.
          if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
          return at;
        };
        const start = onBoundary(from);
        const end = Math.max(start, onBoundary(from + length));
        const document = documentOf(text);
        const edited = TextDocument.applyEdits(document, [toTextEdit(document, { start, end, newText: 'NEW' })]);
        assert.equal(edited, `${text.slice(0, start)}NEW${text.slice(end)}`);
      }),
    );
  });

  const finding: FileFinding = {
    file: 'agent/tools.py',
    rule: 'missing-timeout',
    severity: 'warning',
    message: 'requests.get waits for ever',
    start: { line: 3, character: 4 },
    end: { line: 3, character: 16 },
    evidence: [],
    related: [{ file: 'agent/a b.py', start: { line: 0, character: 0 }, end: { line: 0, character: 2 }, message: 'Built here' }],
    fixable: true,
    fingerprint: 'f1',
  };
  const context = { version: 7, uriOf: (file: string) => `file:///w/${encodeURI(file)}`, docsOf: (rule: string) => `file:///docs/${rule}.md` };

  it('writes a diagnostic with everything an editor shows', () => {
    assert.deepEqual(toDiagnostic(finding, context), {
      range: { start: { line: 3, character: 4 }, end: { line: 3, character: 16 } },
      severity: 2,
      source: 'readiness',
      code: 'missing-timeout',
      codeDescription: { href: 'file:///docs/missing-timeout.md' },
      message: 'requests.get waits for ever',
      relatedInformation: [{ location: { uri: 'file:///w/agent/a%20b.py', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } } }, message: 'Built here' }],
      data: { version: 7, fingerprint: 'f1', fixable: true },
    });
    assert.deepEqual(toDiagnostic({ ...finding, rule: 'unused-suppression', related: [] }, context).tags, [1]);
    assert.deepEqual((['error', 'warning', 'information', 'hint'] as const).map(toSeverity), [1, 2, 3, 4]);
  });

  it('selects the placeholder of a snippet and escapes the rest', () => {
    assert.equal(toSnippet('# ignore $x {y}: why\n', 'why'), '# ignore \\$x {y\\}: ${1:why}\n');
    assert.equal(toSnippet('a \\ why', 'why'), 'a \\\\ ${1:why}');
    assert.equal(toSnippet('nothing', 'why'), undefined);
  });

  it('counts touching ends, so that a cursor beside a finding belongs to it', () => {
    const range = (a: number, b: number, line = 0) => ({ start: { line, character: a }, end: { line, character: b } });
    assert.equal(touches(range(2, 5), range(5, 5)), true);
    assert.equal(touches(range(2, 5), range(2, 2)), true);
    assert.equal(touches(range(2, 5), range(6, 6)), false);
    assert.equal(touches(range(2, 5), range(2, 5, 1)), false);
  });
});
