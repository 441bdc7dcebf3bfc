import { strict as assert } from 'node:assert';
import { isFilled, readRunbook } from '../../src/readiness/index.js';

const FILLED = 'Run `make restart` on the host, wait for the health page to turn green, then tell the channel.';
const runbook = (...sections: readonly (readonly [string, string])[]): string => `# Runbook\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n')}`;

describe('a runbook', () => {
  it('has each section filled, empty or missing, with its line', () => {
    const states = readRunbook(runbook(['Restart the agent', FILLED], ['Roll back a release', 'TODO'], ['Rotating the API keys', FILLED]));
    assert.deepEqual(states.map(({ section, state, line }) => [section, state, line]), [
      ['restart', 'filled', 2], ['queue over its limit', 'missing', undefined], ['alert owner', 'missing', undefined],
      ['key rotation', 'filled', 10], ['rollback', 'empty', 6], ['spend spike', 'missing', undefined],
    ]);
  });

  it('does not count placeholders, comments or headings as content', () => {
    for (const blank of ['<describe how the agent is restarted by whoever is on duty today>', '[your steps here, in the order in which they are done]', '<!-- Write down the steps that bring the agent back to life after a crash. -->', '### Step one of the restart\n\n### Step two of the restart', 'TBD: somebody will write down how the agent is restarted one day', '________________________________________']) {
      assert.equal(readRunbook(runbook(['Restart', blank]))[0]!.state, 'empty', blank);
    }
  });

  it('counts what stands below a deeper heading, and leaves code blocks alone', () => {
    assert.equal(readRunbook(runbook(['Restart', `### On the host\n\n${FILLED}`]))[0]!.state, 'filled');
    assert.equal(readRunbook('# Runbook\n\n```\n# restart\n```\n')[0]!.state, 'missing');
  });
});

describe('a document', () => {
  it('is filled when it says more than its template', () => {
    assert.equal(isFilled(`# Data boundaries\n\n${FILLED} ${FILLED} ${FILLED}`), true);
    assert.equal(isFilled('# Data boundaries\n\n## Never\n\n- [add what it may never touch]\n- <system>\n'), false);
    assert.equal(isFilled(''), false);
  });
});
