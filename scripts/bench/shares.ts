/** Where the time of a scan goes, by sampling: stages, rules, and the analyses that several rules share. */
import { Session, type Profiler } from 'node:inspector';
import { basename } from 'node:path';
import { ms, percent, print } from './print.js';

/** Microseconds between two looks at the stack. */
const INTERVAL = 200;
/** What one rule may take of a scan. */
const RULE_BUDGET = 0.1;
/** Shares below this are left out. */
const TELLING = 0.002;

export interface Shares {
  /** What was sampled in all, in milliseconds. */
  readonly total: number;
  /** Milliseconds by stage, `rules` being what the rules do by themselves. */
  readonly stages: ReadonlyMap<string, number>;
  /** Milliseconds by rule file, without what it shares with others. */
  readonly rules: ReadonlyMap<string, number>;
  /** Milliseconds by file of `rules/support` whose result is computed once per module. */
  readonly shared: ReadonlyMap<string, number>;
}

/** Folders and files of the engine whose frames decide which stage a sample belongs to; the first that fits a stack's innermost frame wins. */
const STAGES: readonly (readonly [path: string, stage: string])[] = [
  ['src/engine/resolve/', 'resolve'],
  ['src/engine/relevance.ts', 'skipping'],
  ['src/engine/text/literals.ts', 'skipping'],
  ['src/engine/syntax/flatNodes.ts', 'reading the tree'],
  ['src/engine/syntax/treeMemory.ts', 'reading the tree'],
  ['src/engine/syntax/', 'parsing'],
  ['src/engine/languages/', 'lowering'],
  ['src/engine/facts/module.ts', 'lowering'],
];

/** Runs `work` under V8's sampling profiler. `bundle` is the text of the script that runs: its comments say which source file a line comes from. */
export function sharesOf(bundle: string, work: () => void): Shares {
  const session = new Session();
  session.connect();
  const profile = sample(session, work);
  session.disconnect();
  return summarise(profile, sourcesByLine(bundle));
}

/** The session answers before `post` returns. */
function sample(session: Session, work: () => void): Profiler.Profile {
  let profile: Profiler.Profile | undefined;
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  session.post('Profiler.start');
  work();
  session.post('Profiler.stop', (error, answer) => {
    if (error) throw error;
    profile = answer.profile;
  });
  if (!profile) throw new Error('The profiler gave no profile.');
  return profile;
}

/** esbuild puts `// src/…` above what comes from a file. */
function sourcesByLine(bundle: string): readonly string[] {
  let source = '';
  return bundle.split('\n').map((line) => (source = /^\s*\/\/ ((?:src|node_modules|scripts)\/\S+)$/u.exec(line)?.[1] ?? source));
}

function summarise({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, sources: readonly string[]): Shares {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)));
  const stages = new Map<string, number>();
  const rules = new Map<string, number>();
  const shared = new Map<string, number>();
  let total = 0;
  const places = new Map<number, Place>();
  const placeOf = (id: number): Place => {
    let place = places.get(id);
    if (place) return place;
    const stack: Frame[] = [];
    for (let node = byId.get(id); node; node = parents.get(node.id)) {
      const { functionName, url, lineNumber } = node.callFrame;
      stack.push({ name: functionName, source: url.startsWith('file:') || url.startsWith('/') ? sources[lineNumber] ?? '' : '' });
    }
    places.set(id, (place = decide(stack)));
    return place;
  };
  samples.forEach((id, index) => {
    const time = (timeDeltas[index] ?? 0) / 1000;
    const { stage, rule, analysis } = placeOf(id);
    if (stage === undefined) return;
    total += time;
    add(stages, stage, time);
    if (rule !== undefined) add(rules, rule, time);
    if (analysis !== undefined) add(shared, analysis, time);
  });
  return { total, stages, rules, shared };
}

interface Frame {
  readonly name: string;
  readonly source: string;
}

interface Place {
  readonly stage?: string;
  readonly rule?: string;
  readonly analysis?: string;
}

/** `stack`: innermost frame first. */
function decide(stack: readonly Frame[]): Place {
  if (stack[0]?.name === '(garbage collector)') return { stage: 'garbage collection' };
  for (const { source } of stack) {
    const stage = STAGES.find(([path]) => source.startsWith(path))?.[1];
    if (stage !== undefined) return { stage };
  }
  const from = stack.findIndex(({ name, source }) => name === 'shared' && source === 'src/engine/analyze.ts');
  if (from > 0) {
    const computing = stack.slice(0, from).findLast(({ source }) => source.startsWith('src/engine/rules/'));
    if (computing) return { stage: 'shared analysis', analysis: computing.source.slice('src/engine/rules/'.length) };
  }
  const rule = stack.findLast(({ source }) => /^src\/engine\/rules\/(?!support)\w+\//u.test(source));
  if (rule) return { stage: 'rules', rule: idOf(rule.source) };
  return stack.some(({ source }) => source.startsWith('src/engine/')) ? { stage: 'the rest' } : {};
}

/** `reliability/missingTimeout.ts` holds `missing-timeout`. */
function idOf(source: string): string {
  return basename(source, '.ts').replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** Stages, then rules and shared analyses, each as a share of the whole scan. */
export function printShares({ total, stages, rules, shared }: Shares): void {
  const sorted = (sums: ReadonlyMap<string, number>): [string, number][] => [...sums].filter(([, time]) => time / total >= TELLING).sort(([, a], [, b]) => b - a);
  print(`scan           ${ms(total)} of it: ${sorted(stages).map(([stage, time]) => `${stage} ${percent(time / total)}`).join(', ')}`);
  print(`rules          each by itself (budget ${percent(RULE_BUDGET)} of the scan), then what several share`);
  for (const [name, time] of [...sorted(rules), ...sorted(shared)]) print(`  ${name.padEnd(36)} ${(time / total * 100).toFixed(1).padStart(5)} %${time / total > RULE_BUDGET ? '  over budget' : ''}`);
}
