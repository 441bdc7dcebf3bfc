import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { sortFindings, toGithub, toHtml, toJson, toJunit, toMarkdown, toSarif } from '../../src/report/index.js';
import { clean, finding, report } from './sample.js';

const packages = path.join(__dirname, '../../node_modules');

/** The parts of a log that the tests look at. */
interface SarifLog {
  readonly runs: readonly [{
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } };
    readonly results: readonly {
      readonly ruleIndex: number; readonly level: string;
      readonly locations: readonly { readonly physicalLocation: { readonly region: object; readonly artifactLocation: { readonly uri: string } } }[];
      readonly relatedLocations: readonly { readonly message: { readonly text: string } }[]; readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly fixes: readonly { readonly artifactChanges: readonly { readonly replacements: readonly object[] }[] }[];
    }[];
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly object[] }[];
  }];
}

describe('JSON', () => {
  it('has the shape of version 1', () => {
    const value = JSON.parse(toJson(report()));
    assert.deepEqual(Object.keys(value as object), ['version', 'tool', 'summary', 'findings', 'errors']);
    assert.equal(value.version, 1);
    assert.deepEqual(value.tool, { name: 'readiness-coach', version: '1.2.3' });
    assert.deepEqual(value.summary, { files: 42, skipped: 3, bytes: 123_456, durationMs: 412, byRule: { 'implicit-timeout': 1, 'missing-timeout': 2, 'pii-in-logs': 1 } });
    assert.deepEqual(value.findings[0], {
      rule: 'missing-timeout', severity: 'warning', file: 'agent/tools.py', line: 41, column: 12, endLine: 41, endColumn: 24,
      message: 'requests.get waits for ever: no timeout here or on a session',
      related: [{ file: 'agent/clients.py', line: 12, column: 1, message: 'The session is built here' }],
      fixes: [{ title: 'Set timeout=30 on this call', safety: 'safe', edits: [{ file: 'agent/tools.py', startLine: 41, startColumn: 41, endLine: 41, endColumn: 41, newText: ', timeout=30' }] }],
      fingerprint: '0123456789abcdef',
    });
    assert.equal(value.findings[3].cell, 2);
    assert.deepEqual(value.errors, report().errors);
  });

  it('is sorted by file, line, column, rule', () => {
    const at = (file: string, line: number, character: number, rule: string) => finding({ file, rule, start: { line, character } });
    const sorted = [at('B.py', 9, 0, 'a'), at('a.py', 1, 2, 'b'), at('a.py', 1, 2, 'c'), at('a.py', 1, 10, 'a'), at('a.py', 10, 0, 'a'), at('é.py', 0, 0, 'a')];
    assert.deepEqual(sortFindings([...sorted].reverse()), sorted);
  });
});

describe('SARIF', () => {
  const schema = JSON.parse(readFileSync(path.join(packages, '@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json'), 'utf8')) as object;
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  const validate = ajv.compile(schema);

  it('is valid by the schema of 2.1.0', () => {
    for (const [name, one] of Object.entries({ full: report(), clean: clean(), cancelled: report({ cancelled: true }) })) {
      assert.equal(validate(JSON.parse(toSarif(one))), true, `${name}: ${JSON.stringify(validate.errors)}`);
    }
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: {} }] }), false);
  });

  it('carries rules, fingerprints, related places and fixes', () => {
    const [run] = (JSON.parse(toSarif(report())) as SarifLog).runs;
    const [first, second] = run.results;
    assert.equal(run.tool.driver.rules[first!.ruleIndex]!.id, 'missing-timeout');
    assert.ok(run.tool.driver.rules.every(({ help }) => help.text !== ''));
    assert.deepEqual(first!.locations[0]!.physicalLocation.region, { startLine: 41, startColumn: 12, endLine: 41, endColumn: 24 });
    assert.equal(first!.relatedLocations[0]!.message.text, 'The session is built here');
    assert.equal(first!.partialFingerprints['readinessCoach/v1'], '0123456789abcdef');
    assert.deepEqual(first!.fixes[0]!.artifactChanges[0]!.replacements, [{ deletedRegion: { startLine: 41, startColumn: 41, endLine: 41, endColumn: 41 }, insertedContent: { text: ', timeout=30' } }]);
    assert.equal(second!.locations[0]!.physicalLocation.artifactLocation.uri, 'src/a%20%26%20b/%3Cx%3E.ts');
    assert.deepEqual(run.results.map(({ level }) => level), ['warning', 'error', 'note', 'note']);
    assert.equal(run.invocations[0]!.toolExecutionNotifications.length, 1);
  });
});

describe('GitHub annotations', () => {
  it('are one line each, escaped', () => {
    const lines = toGithub(report()).trimEnd().split('\n');
    assert.equal(lines.length, 6);
    assert.equal(lines[0], '::warning file=agent/tools.py,line=41,endLine=41,col=12,endColumn=24,title=missing-timeout::requests.get waits for ever: no timeout here or on a session');
    assert.match(lines[1]!, /^::error file=src\/a & b\/<x>\.ts,.*::user\["e\|mail"\] reaches the log: 100%25 `personal` <b>data<\/b>%0Asecond line$/);
    assert.match(lines[2]!, /^::notice [^:]*line=3,endLine=5,title=implicit-timeout::/);
    assert.match(toGithub(report({ findings: [finding({ file: 'a,b:c.py' })] })), /file=a%2Cb%3Ac\.py,/);
  });
});

describe('JUnit', () => {
  it('counts and escapes', () => {
    const xml = toJunit(report());
    assert.match(xml, /<testsuites name="readiness-coach" tests="5" failures="4" errors="1" time="0\.412">/);
    assert.match(xml, /<testsuite name="src\/a &amp; b\/&lt;x&gt;\.ts" tests="2" failures="2" errors="0">/);
    assert.match(xml, /message="user\[&quot;e\|mail&quot;\] reaches the log: 100% `personal` &lt;b&gt;data&lt;\/b&gt;&#10;second line"/);
    assert.equal(xml.match(/<testcase/g)!.length, 5);
    assert.equal(toJunit(report({ findings: [finding({ message: 'a\u0000b\u001B\uD800c' })] })).includes('a\uFFFDb\uFFFD\uFFFDc'), true);
  });

  it('has one passing case when nothing was found', () => {
    assert.match(toJunit(clean()), /<testsuites [^>]*tests="1" failures="0" errors="0"[^>]*>\n {2}<testsuite [^>]*>\n {4}<testcase [^>]*\/>/);
  });
});

describe('Markdown', () => {
  it('keeps tables whole and shows marks as they are', () => {
    const text = toMarkdown(report());
    assert.match(text, /^# Readiness Coach\n\n4 findings in 3 of 42 files \(1 error, 1 warning, 1 info, 1 hint\), 0\.4 s\.\n/);
    assert.match(text, /\| `agent\/tools\.py:41` \| warning \| requests\.get waits for ever: no timeout here or on a session \| Set timeout=30 on this call \|/);
    assert.match(text, /user\\\["e\\\|mail"\\\] reaches the log: 100% \\`personal\\` \\<b\\>data\\<\/b\\> second line/);
    assert.ok(text.indexOf('pii-in-logs') < text.indexOf('missing-timeout'), 'errors come first');
    for (const line of text.split('\n').filter((one) => one.startsWith('|'))) assert.equal(line.match(/(?<!\\)\|/g)!.length, 5, line);
  });
});

describe('HTML', () => {
  it('is one page that loads nothing and lets nothing through', () => {
    const page = toHtml(report());
    assert.match(page, /^<!DOCTYPE html>/);
    assert.ok(!/<script|\ssrc=|url\(|@import|https?:\/\//.test(page.replace(/<style>[\s\S]*<\/style>/, '')));
    assert.match(page, /100% <code>personal<\/code> &lt;b&gt;data&lt;\/b&gt;/);
    assert.match(page, /src\/a &amp; b\/&lt;x&gt;\.ts:41:12/);
    assert.match(page, /color-scheme: light dark/);
    assert.match(page, /@media print/);
    for (const id of ['missing-timeout', 'pii-in-logs', 'implicit-timeout']) assert.match(page, new RegExp(`<section id="${id}">`));
    assert.match(page, /3 skipped|1 skipped: test code/);
  });

  it('is balanced', () => {
    for (const page of [toHtml(report()), toHtml(clean())]) {
      const open: string[] = [];
      for (const [, slash, name] of page.matchAll(/<(\/?)(html|head|body|main|section|ol|ul|li|p|table|thead|tbody|tr|th|td|h1|h2|span|code|strong|caption|title|style)\b[^>]*>/g)) {
        if (slash === '') open.push(name!);
        else assert.equal(open.pop(), name);
      }
      assert.deepEqual(open, []);
    }
  });
});
