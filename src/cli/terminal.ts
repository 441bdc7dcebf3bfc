/** What the streams can do, and what may be written to them. */
import { pathToFileURL } from 'node:url';

export interface Streams {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
}

export interface Abilities {
  readonly colours: boolean;
  readonly links: boolean;
  /** Columns; absent for pipes and files. */
  readonly width: number | undefined;
}

/** What standard output can do. NO_COLOR and TERM=dumb switch colours and links off, FORCE_COLOR switches colours on. */
export function abilities({ out, environment }: Streams): Abilities {
  const terminal = out.isTTY;
  const plain = (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';
  const forced = (environment.FORCE_COLOR ?? '') !== '' && environment.FORCE_COLOR !== '0';
  return {
    colours: !plain && (terminal || forced),
    links: !plain && terminal && knowsLinks(environment),
    width: terminal ? Math.max(40, out.columns || 80) : undefined,
  };
}

/** Address of an absolute file for OSC 8 links; editors' terminals understand the line. */
export function fileLink(absolute: string, line1: number): string {
  return `${pathToFileURL(absolute).href}#L${line1}`;
}

/** One line on standard error that is overwritten as work goes on; silent unless it is a terminal. */
export class ProgressLine {
  private last = 0;
  private shown = false;

  constructor(private readonly streams: Streams) {}

  show(text: string): void {
    const { err } = this.streams;
    const now = Date.now();
    if (!err.isTTY || now - this.last < 80) return;
    this.last = now;
    this.shown = true;
    err.write(`\r\u001B[2K${text.slice(0, Math.max(20, (err.columns || 80) - 1))}`);
  }

  clear(): void {
    if (this.shown) this.streams.err.write('\r\u001B[2K');
    this.shown = false;
  }
}

/** Terminals that are known to show OSC 8 links; others would print the address in the text. */
function knowsLinks(environment: NodeJS.ProcessEnv): boolean {
  if ((environment.CI ?? '') !== '') return false;
  if (['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'].includes(environment.TERM_PROGRAM ?? '')) return true;
  if (environment.WT_SESSION !== undefined || environment.KITTY_WINDOW_ID !== undefined || environment.KONSOLE_VERSION !== undefined) return true;
  return Number(environment.VTE_VERSION ?? 0) >= 5000;
}
