import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const cli = path.join(__dirname, '../../dist/cli.js');

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A project in a temporary folder, and the command run in it. */
export class Project {
  readonly folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-cli-')));
  private readonly cache = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-cache-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  write(file: string, content: string | Uint8Array): void {
    const at = path.join(this.folder, file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, content);
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }

  exists(file: string): boolean {
    return fs.existsSync(path.join(this.folder, file));
  }

  /** Runs the built command as a process. `cwd` is below the project. */
  run(words: readonly string[], options: { readonly input?: string | Uint8Array; readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const child = this.start(words, options);
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
      child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, out, err }));
      child.stdin.end(options.input ?? '');
    });
  }

  /** Starts the built command and leaves its streams to the test. */
  start(words: readonly string[], options: { readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> } = {}): ChildProcessWithoutNullStreams {
    if (!fs.existsSync(cli)) throw new Error('dist/cli.js is missing. Run "npm run build" first.');
    return spawn(process.execPath, [cli, ...words], {
      cwd: path.join(this.folder, options.cwd ?? ''),
      env: { ...process.env, XDG_CACHE_HOME: this.cache, LOCALAPPDATA: this.cache, FORCE_COLOR: '', NO_COLOR: '', ...options.environment },
    });
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
    fs.rmSync(this.cache, { recursive: true, force: true });
  }
}

/** Makes projects with a configuration of their own for the tests of a suite, and removes them after it. */
export function projects(): (files: Readonly<Record<string, string>>) => Project {
  const made: Project[] = [];
  after(() => { for (const one of made) one.remove(); });
  return (files) => {
    const one = new Project({ '.readiness/config.json': '{}\n', ...files });
    made.push(one);
    return one;
  };
}

/** What the tests read of `--format json`. */
export interface Report {
  readonly summary: { readonly durationMs: number };
  readonly findings: readonly { readonly file: string; readonly rule: string; readonly line: number; readonly fingerprint: string; readonly fixes: readonly { readonly edits: readonly { readonly file: string }[] }[] }[];
}

export const parseReport = (text: string): Report => JSON.parse(text) as Report;

export const PROBLEM = 'import requests\n\n\ndef load(url):\n    return requests.get(url)\n';
export const FIXED = 'import requests\n\n\ndef load(url):\n    return requests.get(url, timeout=30)\n';
