import { strict as assert } from 'node:assert';
import { addedToPath } from '../../../src/engine/facts/searchPath.js';
import { parseModule } from '../../support/syntax.js';

async function added(text: string): Promise<readonly string[]> {
  return addedToPath(await parseModule('python', text));
}

describe('folders added to the search path', () => {
  it('are read from the usual spellings', async () => {
    assert.deepEqual(await added('import os, sys\nsys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "store"))\n'), ['./../store']);
    assert.deepEqual(await added('import os, sys\nsys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))\n'), ['./..']);
    assert.deepEqual(await added('import sys\nfrom pathlib import Path\nROOT = Path(__file__).resolve().parents[1]\nsys.path.insert(0, str(ROOT / "src"))\n'), ['./../src']);
    assert.deepEqual(await added('import sys\nfrom pathlib import Path\nsys.path.append(str(Path(__file__).parent.parent))\n'), ['./..']);
    assert.deepEqual(await added('import os, sys\nsys.path.append(os.path.abspath(os.path.join(os.path.dirname(__file__), os.pardir)))\n'), ['./..']);
  });

  it('are left out where nothing says where they are', async () => {
    assert.deepEqual(await added('import os, sys\nsys.path.append(os.environ["HOME"])\nsys.path.insert(0, "/opt/tools")\nsys.path.insert(0, os.getcwd())\n'), []);
  });
});
