/** One window of two: attests items of a folder one after the other. Arguments: folder, name, items. */
import { ChecklistStore } from '../../../src/workspace/checklist/store.js';
import { createNodeFileHost } from '../../../src/workspace/node/nodeFileHost.js';

const [root = '', by = '', ...items] = process.argv.slice(2);
const store = new ChecklistStore(createNodeFileHost(root), () => new Date().toISOString());
for (const item of items) {
  const outcome = store.edit({ kind: 'attest', item, by });
  if (!outcome.ok) throw new Error(outcome.message);
}
