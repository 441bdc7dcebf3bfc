/** Which files count as browser code, where a missing deadline is only a hint. */
import assert from 'node:assert/strict';
import { analyzeText, only } from '../../support/analyze.js';

const TEXT = 'export const load = () => fetch(`${process.env.NEXT_PUBLIC_API_URL}/orders`);\n';

async function severityIn(file: string, text = TEXT, versions: Record<string, string> = {}): Promise<string | undefined> {
  const { findings } = await analyzeText(file, text, { rules: only('missing-timeout'), versions });
  return findings[0]?.severity;
}

describe('browser code', () => {
  for (const file of ['frontend/src/orders.ts', 'front_desk/src/services/orders.ts', 'front-end-v2/lib/orders.ts', 'shop-react/src/orders.ts', 'serve/root/sw.js', 'site/service-worker.js', 'src/hooks/orders.ts', 'web/src/orders.ts']) {
    it(`${file} is`, async () => { assert.equal(await severityIn(file), 'hint'); });
  }
  for (const file of ['src/services/orders.ts', 'backend/orders.ts', 'front_desk/src/app/api/orders/route.ts', 'src/reaction/orders.ts', 'src/workers/orders.ts']) {
    it(`${file} is not`, async () => { assert.equal(await severityIn(file), 'warning'); });
  }
  it('what holds a key of the server is not, whatever its folder is called', async () => {
    const text = 'export const send = (to: string) => fetch(`https://gate.example/${process.env.GATE_TOKEN}`, { method: "POST", body: to });\n';
    assert.equal(await severityIn('frontend/lib/gate.ts', text), 'warning');
    assert.equal(await severityIn('frontend/lib/gate.ts', text.replace('process.env.GATE_TOKEN', 'process.env.NEXT_PUBLIC_MAP_TOKEN')), 'hint');
  });
  it('what imports a database is not', async () => {
    assert.equal(await severityIn('frontend/lib/orders.ts', `import { eq } from 'drizzle-orm';\n${TEXT}`), 'warning');
  });
  it('code that drives a page is not: what it hands over runs there', async () => {
    const drives = 'export async function price(page) {\n  const text = await page.evaluate(() => document.body.innerText);\n  return { text, rates: await fetch("https://rates.bakery.example") };\n}\n';
    assert.equal(await severityIn('src/prices.ts', drives), 'warning');
    assert.equal(await severityIn('src/prices.ts', drives.replace('page.evaluate(() => document.body.innerText)', 'document.body.innerText')), 'hint');
  });

  it('what Vite makes a page of is, unless the package serves something', async () => {
    const text = 'export const load = () => fetch(`${import.meta.env.VITE_API}/orders`);\n';
    const page = { vite: '5.4.1', 'react-dom': '18.3.1' };
    assert.equal(await severityIn('src/api/orders.js', text, page), 'hint');
    assert.equal(await severityIn('src/services/orders.ts', text, page), 'hint');
    assert.equal(await severityIn('src/services/orders.ts', text, { ...page, express: '4.19.2' }), 'warning');
    assert.equal(await severityIn('src/server/orders.ts', text, page), 'warning');
    assert.equal(await severityIn('src/services/orders.ts', TEXT, page), 'warning');
    assert.equal(await severityIn('tools/orders.ts', text, page), 'warning');
  });
});
