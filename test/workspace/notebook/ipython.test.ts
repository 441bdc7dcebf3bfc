import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { withoutIPython } from '../../../src/workspace/notebook/ipython.js';

describe('IPython in cells', () => {
  const cases: readonly (readonly [name: string, source: string, plain: string])[] = [
    ['magics and shell lines at the margin', '%load_ext dotenv\n!pip install x\nx = 1\n', '#load_ext dotenv\n#pip install x\nx = 1\n'],
    ['commands in a block', 'if colab:\n    !pip install x\n', 'if colab:\n    0#ip install x\n'],
    ['commands of several lines', '!pip install \\\n  "a[b]" \\\n  c\nx = (1,\n  2)\n', '#pip install \\\n# "a[b]" \\\n# c\nx = (1,\n  2)\n'],
    ['what a shell answers', 'files = !ls "x\na, b = %timeit -o f()\n', 'files = 0#s "x\na, b = 0#imeit -o f()\n'],
    ['help', 'help?\nagent.run??\n?agent\n%time?\n', '#elp?\n#gent.run??\n#agent\n#time?\n'],
    ['Python behind a cell magic', '\n%%time\nx = 1\n', '\n#%time\nx = 1\n'],
    ['other languages behind a cell magic', '%%bash\necho "(\n\nls\n', '#%bash\n#cho "(\n\n#s\n'],
    ['what only looks like it', 'x = ("%s"\n     % name)\ny = a \\\n  % b\nz = """\n!not a command\n%nor a magic\n"""\nw = a != b\n', 'x = ("%s"\n     % name)\ny = a \\\n  % b\nz = """\n!not a command\n%nor a magic\n"""\nw = a != b\n'],
    ['questions in strings and remarks', 'print("why?")\nx = 1  # really?\n# why?\n', 'print("why?")\nx = 1  # really?\n# why?\n'],
    ['cells that never end', 'print(\nx = """\n', '#rint(\n# = """\n'],
    ['quotes inside quotes', 'a = "it\'s"\nb = \'"\'\n!ls\n', 'a = "it\'s"\nb = \'"\'\n#ls\n'],
    ['Windows line ends', '!ls \\\r\n -l\r\nx = 1\r\n', '#ls \\\r\n#-l\r\nx = 1\r\n'],
  ];
  for (const [name, source, plain] of cases) it(`silences or keeps ${name}`, () => assert.equal(withoutIPython(source), plain));

  it('moves no offset and no line break', () => {
    const parts = fc.constantFrom('%', '%%', '!', '?', 'x', ' = ', '"', '"""', "'", '(', ')', '[', '\\', '\n', '\r\n', '    ', '# a', 'ls', '😀');
    fc.assert(fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
      const source = pieces.join('');
      const plain = withoutIPython(source);
      assert.equal(plain.length, source.length);
      assert.deepEqual([...plain.matchAll(/[\r\n]/gu)].map(({ index }) => index), [...source.matchAll(/[\r\n]/gu)].map(({ index }) => index));
    }));
  });
});
