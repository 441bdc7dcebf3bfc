/** Which files count as browser code, where a missing deadline is only a hint. */
import assert from 'node:assert/strict';
import { analyzeText, only } from '../../support/analyze.js';

const TEXT = 'export const load = () => fetch(`${process.env.NEXT_PUBLIC_API_URL}/orders`);\n';

async function severityIn(file: string, text = TEXT): Promise<string | undefined> {
  const { findings } = await analyzeText(file, text, { rules: only('missing-timeout') });
  return findings[0]?.severity;
}

describe('browser code', () => {
  for (const file of ['frontend/src/orders.ts', 'front_desk/src/services/orders.ts', 'front-end-v2/lib/orders.ts', 'shop-react/src/orders.ts', 'serve/root/sw.js', 'site/service-worker.js', 'src/hooks/orders.ts', 'web/src/orders.ts']) {
    it(`${file} is`, async () => { assert.equal(await severityIn(file), 'hint'); });
  }
  for (const file of ['src/services/orders.ts', 'backend/orders.ts', 'front_desk/src/app/api/orders/route.ts', 'src/reaction/orders.ts', 'src/workers/orders.ts']) {
    it(`${file} is not`, async () => { assert.equal(await severityIn(file), 'warning'); });
  }
  it('code that drives a page is not: what it hands over runs there', async () => {
    const drives = 'export async function price(page) {\n  const text = await page.evaluate(() => document.body.innerText);\n  return { text, rates: await fetch("https://rates.bakery.example") };\n}\n';
    assert.equal(await severityIn('src/prices.ts', drives), 'warning');
    assert.equal(await severityIn('src/prices.ts', drives.replace('page.evaluate(() => document.body.innerText)', 'document.body.innerText')), 'hint');
  });
});
