// Processes behind promises: one that somebody waits for needs an end, one that lives beside the program does not.
import { fork, spawn, type ChildProcess } from 'node:child_process';

export function convert(input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn('pandoc', [input], { stdio: ['ignore', 'pipe', 'pipe'] }); // expect: missing-timeout
    child.stdout.on('data', (chunk) => { output += chunk; });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`pandoc ended with ${code}`));
    });
  });
}

export async function check(program: string) {
  const code = await new Promise<number | null>((done) => {
    const child = spawn(program); // expect: missing-timeout
    child.stdin?.end('text');
    child.once('exit', done);
  });
  return code === 0;
}

export function bounded(input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('pandoc', [input], { timeout: 20_000 });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}

export function cancellable(input: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('pandoc', [input], { signal });
    child.on('close', () => resolve());
  });
}

export function killed(input: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('pandoc', [input]);
    const timer = setTimeout(() => child.kill(), 10_000);
    child.on('close', () => { clearTimeout(timer); resolve(); });
  });
}

const running = new Set<ChildProcess>();

export function registered(input: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('pandoc', [input]);
    running.add(child);
    child.on('close', () => resolve());
  });
}

export function started(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('server', ['--stdio']);
    child.on('error', reject);
    child.on('spawn', () => resolve());
  });
}

export function beside(): void {
  const child = spawn('server', ['--stdio']);
  child.on('exit', (code) => { process.exitCode = code ?? 1; });
}

export function letGo(): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('worker', [], { detached: true });
    child.on('close', () => resolve());
  });
}

export function interactive(): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('vim', ['notes.txt'], { stdio: 'inherit' });
    child.on('close', () => resolve());
  });
}

export function raced(input: string): Promise<unknown> {
  const work = new Promise<void>((resolve) => {
    const child = spawn('pandoc', [input]);
    child.on('close', () => resolve());
  });
  const timer = new Promise((_, reject) => { setTimeout(reject, 5000); });
  return Promise.race([work, timer]);
}

export function worker(): Promise<void> {
  return new Promise((resolve) => {
    const child = fork('./worker.js'); // expect: missing-timeout
    child.on('exit', () => resolve());
  });
}
