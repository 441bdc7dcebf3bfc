/** Keys by format. The keys are put together here, so that no scanner takes this file for a leak. */
import assert from 'node:assert/strict';
import { detectSecrets } from '../../../src/engine/rules/support/secrets/detector.js';
import { isStandIn, looksGenerated, looksLikePassword } from '../../../src/engine/rules/support/secrets/placeholders.js';

const run = (length: number, alphabet = 'aK7bQ2cZ9dW4eR6fX3gT8hV5jN1m'): string => Array.from({ length }, (_, i) => alphabet[(i * 7 + 3) % alphabet.length]).join('');
const hex = (length: number): string => run(length, '0a7b2c9d4e6f3158');
const what = (text: string): string[] => detectSecrets(text, 'agent.py').map((s) => s.what);

const KEYS: readonly (readonly [string, string])[] = [
  ['an OpenAI API key', `sk-${run(20)}T3BlbkFJ${run(20)}`],
  ['an Anthropic API key', `sk-ant-api03-${run(93)}AA`],
  ['a GitHub token', `ghp_${run(36)}`],
  ['a Slack token', `xoxb-${run(11, '1928374650')}-${run(24)}`],
  ['a Stripe live key', `sk_live_${run(24)}`],
  ['a Google API key', `AIza${run(35)}`],
  ['an AWS access key id', `AKIA${run(16, 'QZ7XW2MK5R')}`],
  ['a LangSmith API key', `lsv2_pt_${hex(32)}_${hex(10)}`],
  ['an OpenRouter API key', `sk-or-v1-${hex(64)}`],
  ['a Telegram bot token', `${run(9, '1928374650')}:A${run(34)}`],
  ['a Groq API key', `gsk_${run(52)}`],
  ['a Hugging Face token', `hf_${run(34, 'abQcZdWeRf')}`],
  ['a Linear API key', `lin_api_${run(40)}`],
  ['a Notion token', `ntn_${run(11, '1928374650')}${run(35)}`],
  ['a GitLab token', `glpat-${run(20)}`],
  ['an npm token', `npm_${run(36)}`],
  ['a Databricks token', `dapi${hex(32)}`],
  ['a Pinecone API key', `pcsk_${run(5)}_${run(63)}`],
  ['a Replicate API token', `r8_${run(37)}`],
  ['an xAI API key', `xai-${run(80)}`],
  ['an ElevenLabs API key', `sk_${hex(48)}`],
  ['a Supabase access token', `sbp_${hex(40)}`],
  ['a Perplexity API key', `pplx-${run(48)}`],
  ['a Vault token', `hvs.${run(95)}`],
  ['a Docker token', `dckr_pat_${run(27)}`],
  ['a Figma token', `figd_${run(43)}`],
  ['a Vercel token', `vcp_${run(24)}`],
  ['a database password', `postgresql://reports:${run(14)}@db.acme.io:5432/test`],
];

describe('secret formats', () => {
  for (const [name, key] of KEYS) {
    it(`knows ${name}`, () => {
      assert.deepEqual(what(`client = connect("${key}")\n`), [name]);
      const [found] = detectSecrets(`x = "${key}"`, 'agent.ts');
      assert.equal(found?.start, 5);
    });
  }
  it('leaves what only holds a place', () => {
    for (const text of ['sk-...', 'sk-your-key-here', `sk-${'x'.repeat(48)}`, 'AKIAIOSFODNN7EXAMPLE', 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'xoxb-your-token', `postgresql://app:${run(14)}@postgres:5432/app`, `postgresql://app:${run(14)}@127.0.0.1/app`]) {
      assert.deepEqual(what(`key = "${text}"`), [], text);
    }
  });
});

describe('generated values', () => {
  it('tells keys from words', () => {
    for (const value of ['q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3', 'b3f1c2d49e8a77560bd1f3a2c4e59688', '6ba7b810-9dad-41d1-80b4-70c04fd430c8']) assert.ok(looksGenerated(value), value);
    for (const value of ['gpt-4o-mini-2024-07-18', 'claude-sonnet-4-20250514', 'text-embedding-3-large', 'https://api.acme.io/v1', 'application/json', 'sk-...', 'OPENAI_API_KEY', 'us-east-1']) assert.ok(!looksGenerated(value), value);
  });
  it('knows passwords of four classes', () => {
    assert.ok(looksLikePassword('tR7#vb2!Qz'));
    assert.ok(!looksLikePassword('postgres'));
    assert.ok(!looksLikePassword('Test123!'));
    assert.ok(isStandIn('<token>'));
  });
});
