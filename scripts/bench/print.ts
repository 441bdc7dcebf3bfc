/** How measurements are written. */

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Milliseconds, with a decimal where it says something. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

export function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(0)} %`;
}
