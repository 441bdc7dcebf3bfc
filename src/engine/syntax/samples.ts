import type { Grammar } from './syntax.js';

/** Texts that hold what a tree may hold: hidden and renamed nodes, comments, long leaves, astral characters, and errors. */
const SCRIPT = `// é 😀
import a, { type B as c } from "./a";
export * as d from 'd'; export default async function* f({ a: b = 1, ...rest }, [x, , y]) { for (let i = 0; i < 3; i++) yield* \`t\${x?.y[1]}\`; }
class K extends L { static #p = /re/g; get q() { return this.#p; } @dec m() { try { new M; } catch { throw await n; } finally {} } }
label: do { if (a) b = { c, [d]: e, f() {} }; else switch (g) { case 1: break; default: } } while (!h);
`;
const TYPES = `interface I<T> extends J { readonly a?: string; (x: number): T[] } enum E { A = 1 }
const u = <const T,>(v: T): v is T => v!; declare module "m" {} abstract class N<T> { constructor(private o: A.B<T> | null) {} }
`;
const BROKEN = '\n) = ]\nlet = (1\n';

/** A little of everything in each grammar. */
export const SAMPLES: Readonly<Record<Grammar, string>> = {
  python: `# é 😀
from . import a as b, c
import d.e
@dec(1)
async def f(x: int = 1, *args, **kw) -> "T":
    """Doc 😀."""
    with open(x) as y, z: return [i async for i in y if i not in z]
    match x:
        case {"k": [1, *_]} | K(a=1) as m if m: pass
class C(B, metaclass=M):
    n: int = lambda: f"{x!r:>{w}} {{}}" 'b' \\
        + -1 ** 2
    try: del x[1:2], y.z
    except (A, B) as e: raise E from e
    finally: print >>a, b
x = ${'"' + 'long '.repeat(80) + '"'}
) = ]
x = (
`,
  javascript: `${SCRIPT}const j = <A b={1} {...c}>text {d}<E.F /></A>;${BROKEN}`,
  typescript: `${SCRIPT}${TYPES}const w = <A>x as B satisfies C;${BROKEN}`,
  tsx: `${SCRIPT}${TYPES}const j = <A b={1} {...c}>text {d}<E.F /></A>;${BROKEN}`,
};
