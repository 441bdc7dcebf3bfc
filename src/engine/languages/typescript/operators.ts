/** Binary operators that can be read from the text alone; `/` may start a comment, `**` binds to the right, words need a grammar. */
const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ['||', 1], ['??', 1], ['&&', 2], ['|', 3], ['^', 4], ['&', 5], ['===', 6], ['!==', 6], ['==', 6], ['!=', 6],
  ['<', 7], ['>', 7], ['<=', 7], ['>=', 7], ['+', 9], ['-', 9], ['*', 10], ['%', 10],
]);

export function precedenceOf(op: string): number {
  return PRECEDENCE.get(op) ?? 0;
}

/** The operator at `at`; `undefined` for anything else, assignments and updates included. */
export function operatorAt(text: string, at: number): string | undefined {
  let end = at;
  while (isOperatorCode(text.charCodeAt(end))) end++;
  if (end === at || end - at > 3) return undefined;
  const op = text.slice(at, end);
  if (PRECEDENCE.has(op)) return op;
  // `a &&!b`, `a ===!b`: the operand may follow without a blank.
  const shorter = op.endsWith('!') ? op.slice(0, -1) : '';
  return PRECEDENCE.has(shorter) ? shorter : undefined;
}

function isOperatorCode(code: number): boolean {
  switch (code) {
    case 33: case 37: case 38: case 42: case 43: case 45: case 60: case 61: case 62: case 63: case 94: case 124: return true;
    default: return false;
  }
}
