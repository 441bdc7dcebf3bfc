import { strict as assert } from 'node:assert';
import { projects } from './support.js';

const AGENT = [
  'import os', 'import openai', 'import requests', '', '# os.environ["OLD_API_KEY"] went last year', 'client = openai.OpenAI(api_key=os.environ["DESK_OPENAI_KEY"], timeout=5)', 'MODE = os.getenv("MODE", "live")', '', '',
  'def refund(order):', '    return requests.post("https://api.payments.example-corp.com/refunds", json=order, headers={"x": os.getenv("PAYMENTS_TOKEN")}, timeout=5)', '',
].join('\n');
const WORDS = 'Run the restart command on the host, wait until the health page turns green, then tell the channel.';
const TITLES = ['Restart', 'Queue over its limit', 'Alert owner', 'Key rotation', 'Rollback', 'Spend spike'];
const filled = (titles: readonly string[] = TITLES): string => `# Runbook\n\n${titles.map((title) => `## ${title}\n\n${WORDS}\n`).join('\n')}`;

describe('readiness-coach runbook', function () {
  this.timeout(60_000);
  const project = projects();

  it('says section by section what is filled in, a placeholder, or missing', async () => {
    const { code, out, err } = await project({ 'RUNBOOK.md': `# Runbook\n\n## Restart\n\n${WORDS}\n\n## Rollback\n\nTODO\n` }).run(['runbook']);
    assert.equal(code, 1);
    assert.equal(out, [
      'RUNBOOK.md: 1 of 6 sections filled in, 1 a placeholder, 4 missing', '  ✓ restart               filled in    RUNBOOK.md:3', '  ✗ queue over its limit  missing', '  ✗ alert owner           missing', '  ✗ key rotation          missing',
      '  ◐ rollback              placeholder  RUNBOOK.md:7', '  ✗ spend spike           missing', '',
    ].join('\n'));
    assert.equal(err, 'readiness-coach runbook --add-missing adds the sections that are missing.\n');
  });

  it('is content with a runbook that has everything, and names lines that no longer hold', async () => {
    const one = project({ 'RUNBOOK.md': `${filled()}\nSee [the rota](rota.md).\n` });
    const { code, out, err } = await one.run(['runbook']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^RUNBOOK\.md: 6 of 6 sections filled in; 1 line no longer holds\n/);
    assert.ok(out.endsWith('  Lines that no longer hold\n    RUNBOOK.md:27  it links to rota.md, which is not there\n      See [the rota](rota.md).\n'));
    const json = JSON.parse((await one.run(['runbook', '--format', 'json'])).out) as { version: number; files: string[]; sections: { title: string; state: string; file: string; line: number }[]; stale: object[] };
    assert.deepEqual([json.version, json.files, json.sections[4], json.stale], [1, ['RUNBOOK.md'], { title: 'rollback', state: 'filled', file: 'RUNBOOK.md', line: 19 }, [{ file: 'RUNBOOK.md', line: 27, text: 'See [the rota](rota.md).', reason: 'it links to rota.md, which is not there' }]]);
    const markdown = (await one.run(['runbook', '--format', 'markdown'])).out;
    assert.ok(markdown.startsWith('# Runbook\n\n6 of 6 sections filled in; 1 line no longer holds.\n\n| Section | State | Place |\n'));
    assert.ok(markdown.includes('| Rollback | ✓ filled in | `RUNBOOK.md:19` |'));
  });

  it('writes one to fill in, with what the files show and nothing that counts as filled in', async () => {
    const one = project({
      'app/agent.py': AGENT, 'Dockerfile': 'FROM python:3.12\n', 'Makefile': 'restart:\n\ttrue\ntest:\n\ttrue\n', 'compose.yaml': 'services:\n  desk:\n    image: desk\n', 'CODEOWNERS': '# who\n* @desk/agents dana@example.org\n/app @omar\n',
      '.env.example': 'STRIPE_SECRET_KEY=\nPORT=8000\n', '.readiness/checklist.json': JSON.stringify({ version: 1, items: { owner: { owner: { name: 'Dana', by: 'Omar', at: '2026-01-01T10:00:00.000Z' } } } }), 'tests/test_agent.py': 'import os\nos.environ["TEST_API_KEY"]\n',
    });
    const { code, out, err } = await one.run(['runbook', '--write']);
    assert.deepEqual([code, out, err], [0, 'RUNBOOK.md is written, with 6 sections. Lines with a TODO are blanks: fill them in.\n', '']);
    const text = one.read('RUNBOOK.md');
    for (const title of TITLES) assert.ok(text.includes(`\n## ${title}\n`), title);
    for (const fact of [
      '- Commands that this folder has `make restart` and `docker compose restart desk`. TODO:', '- It is built and run by `Dockerfile` and `compose.yaml`. TODO:', 'The checklist names Dana as owner. TODO:', '- CODEOWNERS names @desk/agents, `dana@example.org` and @omar. TODO:',
      '- `DESK_OPENAI_KEY`, read in `app/agent.py`. TODO:', '- `PAYMENTS_TOKEN`, read in `app/agent.py`. TODO:', '- `STRIPE_SECRET_KEY`, read in `.env.example`. TODO:', '- `OPENAI_API_KEY`. TODO:', '- It calls `OpenAI` and `api.payments.example-corp.com`. TODO:',
    ]) assert.ok(text.includes(fact), `${fact}\n${text}`);
    for (const absent of ['OLD_API_KEY', 'TEST_API_KEY', 'MODE', 'PORT', 'make test']) assert.ok(!text.includes(absent), absent);
    const state = await one.run(['runbook']);
    assert.equal(state.code, 1);
    assert.match(state.out, /^RUNBOOK\.md: 0 of 6 sections filled in, 6 placeholders\n/);
    assert.doesNotMatch(state.out, /no longer hold/);
  });

  it('never overwrites one, and adds sections only when it is asked to', async () => {
    const before = filled(['Neustart', 'Rollback']).trimEnd().replaceAll('\n', '\r\n');
    const one = project({ 'docs/runbook.md': before, 'app/agent.py': AGENT });
    const refused = await one.run(['runbook', '--write']);
    assert.deepEqual([refused.code, refused.out, refused.err], [2, '', 'docs/runbook.md is already there. Nothing was changed. "--add-missing" adds the sections that it lacks.\n']);
    assert.equal(one.read('docs/runbook.md'), before);
    const added = await one.run(['runbook', '--add-missing']);
    assert.deepEqual([added.code, added.out], [0, '4 sections are added to docs/runbook.md. Lines with a TODO are blanks: fill them in.\n']);
    const text = one.read('docs/runbook.md');
    assert.ok(text.startsWith(`${before}\r\n\r\n## Queue over its limit\r\n`));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    assert.deepEqual([...text.matchAll(/^## (.+?)\r$/gm)].map(([, title]) => title), ['Neustart', 'Rollback', 'Queue over its limit', 'Alert owner', 'Key rotation', 'Spend spike']);
    const again = await one.run(['runbook', '--add-missing']);
    assert.deepEqual([again.code, again.out, one.read('docs/runbook.md')], [0, 'docs/runbook.md has all its sections. Nothing was changed.\n', text]);
  });

  it('says where there is none, and what is wrong with the words it gets', async () => {
    const one = project({ 'app/agent.py': AGENT });
    const none = await one.run(['runbook']);
    assert.equal(none.code, 1);
    assert.match(none.out, /^There is no runbook: 0 of 6 sections filled in, 6 missing\n/);
    assert.equal(none.err, 'readiness-coach runbook --write makes one to fill in, with what the code shows.\n');
    for (const [words, answer] of [[['--format', 'html'], /Unknown format "html"\. Choose text, json or markdown\./], [['nowhere'], /no file or folder "nowhere"/], [['a', 'b'], /takes one folder, not 2/], [['--write', '--format', 'json'], /Leave one of the two out/], [['--wirte'], /Did you mean "--write"\?/]] as const) {
      const { code, err } = await one.run(['runbook', ...words]);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, answer);
    }
    const help = await one.run(['runbook', '--help']);
    assert.equal(help.code, 0);
    for (const option of ['--write', '--add-missing', '--format FORMAT']) assert.ok(help.out.includes(option), option);
    for (const line of help.out.split('\n')) assert.ok(line.length <= 80, line);
    assert.ok((await one.run(['--help'])).out.includes('runbook [folder]'));
    assert.ok(!one.exists('RUNBOOK.md'));
  });

  it('reads the folder that is named', async () => {
    const one = project({ 'desk/.readiness/config.json': '{}\n', 'desk/RUNBOOK.md': filled() });
    assert.equal((await one.run(['runbook', 'desk'])).code, 0);
    assert.equal((await one.run(['runbook'])).code, 1);
  });
});

describe('readiness-coach data-boundaries', function () {
  this.timeout(60_000);
  const project = projects();
  const tools = 'from agents import Agent, function_tool\n\n\n@function_tool\ndef refund(order: str) -> str:\n    """Refund an order."""\n    return order\n\n\nagent = Agent(name="desk", tools=[refund], model="gpt-4.1-2025-04-14")\n';

  it('writes them to fill in, with what the files show, and never twice', async () => {
    const one = project({ 'app/agent.py': AGENT, 'app/tools.py': tools, 'app/memory.py': 'from langgraph.checkpoint.postgres import PostgresSaver\nfrom langfuse import observe\n\nsaver = PostgresSaver.from_conn_string("postgres://db")\n\n\n@observe()\ndef run() -> None:\n    pass\n' });
    const none = await one.run(['data-boundaries']);
    assert.deepEqual([none.code, none.out, none.err], [1, 'Nothing says what it may never touch.\n', 'readiness-coach data-boundaries --write makes one to fill in, with what the code shows.\n']);
    const { code, out, err } = await one.run(['data-boundaries', '--write']);
    assert.deepEqual([code, out, err], [0, 'docs/DATA_BOUNDARIES.md is written, with 6 sections. Lines with a TODO are blanks: fill them in.\n', '']);
    const text = one.read('docs/DATA_BOUNDARIES.md');
    for (const title of ['What it may never touch', 'What it may read', 'What it may change or send', 'Where data goes', 'What is kept, and for how long', 'Who agreed']) assert.ok(text.includes(`\n## ${title}\n`), title);
    for (const fact of ['- Its tools are `refund`. TODO:', '- Traces go to `Langfuse`. TODO:', '- Conversations and state are kept in `PostgresSaver`. TODO:', '`OpenAI`', '`api.payments.example-corp.com`']) assert.ok(text.includes(fact), `${fact}\n${text}`);
    const state = await one.run(['data-boundaries']);
    assert.equal(state.code, 1);
    assert.match(state.out, /^docs\/DATA_BOUNDARIES\.md: 0 of 6 sections filled in, 6 placeholders\n/);
    assert.equal((await one.run(['data-boundaries', '--write'])).code, 2);
    assert.equal(one.read('docs/DATA_BOUNDARIES.md'), text);
  });

  it('adds what is missing, takes other headings as they are, and follows the configuration', async () => {
    const own = `# Data\n\n## Never\n\n${WORDS}\n\n## History\n\n${WORDS}\n`;
    const one = project({ 'handbook/data.md': own, 'app/agent.py': AGENT, '.readiness/config.json': '{ "documents": { "dataBoundaries": "handbook/data.md" } }\n' });
    assert.equal((await one.run(['data-boundaries'])).code, 0);
    const added = await one.run(['data-boundaries', '--add-missing']);
    assert.deepEqual([added.code, added.out], [0, '5 sections are added to handbook/data.md. Lines with a TODO are blanks: fill them in.\n']);
    assert.ok(one.read('handbook/data.md').startsWith(`${own}\n## What it may read\n`));
    const json = JSON.parse((await one.run(['data-boundaries', '--format', 'json'])).out) as { sections: { title: string; state: string }[] };
    assert.deepEqual(json.sections.slice(0, 3).map(({ title, state }) => [title, state]), [['Never', 'filled'], ['History', 'filled'], ['What it may read', 'placeholder']]);
  });

  it('writes nothing while the configuration may say another place, and nothing into what is no folder', async () => {
    const broken = project({ 'app/agent.py': AGENT, '.readiness/config.json': '{ "documents": { "dataBoundaries": "handbook/data.md" }' });
    const written = await broken.run(['data-boundaries', '--write']);
    assert.deepEqual([written.code, written.out], [2, '']);
    assert.match(written.err, /config\.json:1 .*\n\.readiness\/config\.json may say where this document belongs\. Repair it first; nothing was written\.\n$/);
    assert.ok(!broken.exists('docs/DATA_BOUNDARIES.md'));
    assert.equal((await broken.run(['data-boundaries'])).code, 2);
    const file = project({ 'app/agent.py': AGENT, docs: 'a file of that name\n' });
    const { code, err } = await file.run(['data-boundaries', '--write']);
    assert.equal(code, 2);
    assert.match(err, /^docs\/DATA_BOUNDARIES\.md cannot be written, because there can be no folder docs: /);
    assert.equal(file.read('docs'), 'a file of that name\n');
  });

  it('names a path that cannot be one, and goes on without it', async () => {
    const one = project({ 'app/agent.py': AGENT, '.readiness/config.json': '{\n  "documents": { "runbook": "../other/RUNBOOK.md" }\n}\n' });
    const { code, err } = await one.run(['check', '--fail-on', 'never']);
    assert.equal(code, 2);
    assert.match(err, /\.readiness\/config\.json:2 "documents\.runbook" is not usable and is ignored: it is not a Markdown file of this folder, such as "docs\/runbook\.md"\./);
  });
});
