/** What CI workflows do: their triggers and the commands they run. */
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { lineOf } from './find.js';
import type { Listing } from './listing.js';

export interface Step {
  readonly command: string;
  /** Name of the step, '' when it has none. */
  readonly title: string;
  /** 0-based. */
  readonly line: number;
  /** It, or its job, runs only under a condition, or may fail without consequence. */
  readonly optional: boolean;
}

export interface Workflow {
  readonly file: string;
  /** Runs when somebody proposes or lands a change. */
  readonly onChange: boolean;
  readonly steps: readonly Step[];
  /** 0-based line of a named environment, when there is one. */
  readonly environment?: number;
}

const GITHUB = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/u;
const OTHERS = /^(?:\.gitlab-ci\.ya?ml|\.gitlab\/.+\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|\.azure(?:-pipelines|devops)?\/.+\.ya?ml|\.circleci\/config\.ya?ml|bitbucket-pipelines\.ya?ml|\.buildkite\/[^/]+\.ya?ml|cloudbuild[\w.-]*\.ya?ml|\.drone\.ya?ml|\.woodpecker(?:\.ya?ml|\/.+\.ya?ml))$/u;
const COMMANDS = new Set(['run', 'uses', 'script', 'before_script', 'after_script', 'command', 'commands', 'bash', 'args', 'task']);
const ON_CHANGE = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group']);

export function readWorkflows(listing: Listing): Workflow[] {
  const yaml = listing.files.filter((file) => GITHUB.test(file) || OTHERS.test(file)).flatMap((file) => {
    const workflow = readWorkflow(file, listing.text(file));
    return workflow ? [workflow] : [];
  });
  return [...yaml, ...listing.matching(/^Jenkinsfile$/u).map((file) => readJenkinsfile(file, listing.text(file)))];
}

function readWorkflow(file: string, text: string): Workflow | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false });
  const root: unknown = document.contents;
  if (!isMap(root)) return undefined;
  const steps: Step[] = [];
  let environment: number | undefined;
  const lineAt = (node: Node): number => Math.max(0, lines.linePos(node.range?.[0] ?? 0).line - 1);
  const visit = (node: unknown, above: boolean): void => {
    if (isSeq(node)) node.items.forEach((item) => { visit(item, above); });
    if (!isMap(node)) return;
    const optional = above || isOptional(node);
    const name: unknown = node.get('name');
    const title = typeof name === 'string' ? name : '';
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (key !== undefined && COMMANDS.has(key) && !(key === 'uses' && buildsOnly(node))) steps.push(...commands(pair.value, lineAt).map((step) => ({ ...step, title, optional })));
      if (key === 'environment' && (isScalar(pair.value) || isMap(pair.value)) && isPair(pair)) environment ??= isNode(pair.value) ? lineAt(pair.value) : 0;
      visit(pair.value, optional);
    }
  };
  visit(root, false);
  const onChange = GITHUB.test(file) ? triggers(root.get('on', true)).some((name) => ON_CHANGE.has(name)) : true;
  return { file, onChange, steps, ...(environment === undefined ? {} : { environment }) };
}

/** A label somebody has to set, a run by hand, or a failure that is passed over. */
function isOptional(node: YAMLMap): boolean {
  const condition = node.get('if');
  const tolerant = node.get('continue-on-error') ?? node.get('allow_failure');
  return tolerant === true || tolerant === 'true' || (typeof condition === 'string' && /\blabels?\b|workflow_dispatch|schedule|inputs\./u.test(condition));
}

/** An image that is built to be looked at, and pushed nowhere. */
function buildsOnly(node: YAMLMap): boolean {
  const push = node.getIn(['with', 'push']);
  return push === false || push === 'false';
}

function commands(value: unknown, lineAt: (node: Node) => number): Pick<Step, 'command' | 'line'>[] {
  if (isSeq(value)) return value.items.flatMap((item) => commands(item, lineAt));
  if (!isScalar(value) || typeof value.value !== 'string') return [];
  // In a block, the commands begin on the line below the mark.
  const first = lineAt(value) + (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED' ? 1 : 0);
  return value.value.split('\n').map((command, index) => ({ command: command.trim(), line: first + index })).filter(({ command }) => command !== '' && !command.startsWith('#'));
}

function triggers(on: unknown): string[] {
  if (isScalar(on)) return typeof on.value === 'string' ? [on.value] : [];
  if (isSeq(on)) return on.items.flatMap(triggers);
  return isMap(on) ? on.items.filter(({ value }) => !isTagsOnly(value)).flatMap((pair) => keyOf(pair) ?? []) : [];
}

/** Releases are changes that have landed already. */
function isTagsOnly(trigger: unknown): boolean {
  return isMap(trigger) && trigger.has('tags') && !trigger.has('branches') && !trigger.has('branches-ignore') && !trigger.has('paths');
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

function readJenkinsfile(file: string, text: string): Workflow {
  const steps = [...text.matchAll(/\b(?:sh|bat)\s*(?:\(\s*)?(?:script:\s*)?("""|'''|"|')([\s\S]*?)\1/gu)].map(({ 2: command = '', index }) => ({ command, title: '', line: lineOf(text, index), optional: false }));
  return { file, onChange: true, steps };
}
