/** What the files of a workspace show for its documents. Read when somebody asks for one, not with every scan. */
import type { Module } from '../../engine/facts/nodes.js';
import type { DocumentFacts, Signal } from '../../readiness/index.js';
import type { Analyzer } from '../analyzer.js';
import { isAnalysable } from '../languages.js';
import { isSource } from '../sources.js';
import { CodeText } from '../signals/codeText.js';
import type { Listing } from '../signals/listing.js';
import { CODEOWNERS } from './places.js';
import { serviceOf } from './services.js';
import { documentWorld } from './world.js';

/** Source files that are parsed; the first by path are. */
const MAX_FILES = 400;
const WORTH_PARSING = /environ|getenv|process\.env|https?:\/\//u;
/** `os.environ["X"]`, `os.getenv("X")`, `environ.get("X")`, `process.env.X`, `process.env["X"]`. */
const READS = /\b(?:environ(?:\.get)?\s*[[(]|getenv\s*\()\s*['"]([A-Z][A-Z0-9_]+)['"]|\bprocess\.env(?:\.([A-Z][A-Z0-9_]+)|\[\s*['"]([A-Z][A-Z0-9_]+)['"]\s*\])/gu;
const IS_KEY = /(?:^|_)(?:KEY|KEYS|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?|DSN|WEBHOOK(?:_URL)?)(?:_|$)|^(?:DATABASE|REDIS|POSTGRES|MONGO\w*|RABBITMQ|AMQP)_UR[LI]$/u;
const HOST = /['"`]https?:\/\/([a-z0-9][a-z0-9.-]*\.[a-z]{2,})(?=[/:?'"`])/giu;
/** Addresses that are read by people, name a format, or stand for any address. */
const NO_SERVICE = /(?:^|\.)(?:localhost|example\.(?:com|org|net)|w3\.org|schema\.org|json-schema\.org|github\.com|githubusercontent\.com|gitlab\.com|readthedocs\.io|wikipedia\.org|python\.org|npmjs\.com|pypi\.org|apache\.org|opensource\.org|stackoverflow\.com|mozilla\.org)$|^(?:docs|www|developer|developers|help|support)\./iu;
const TESTS = /(?:^|\/)(?:tests?|__tests__|spec|e2e|fixtures|evals?|examples?|docs?|scripts)\//iu;
const EXAMPLE_ENVIRONMENT = /(?:^|\/)\.?env[\w.-]*\.?(?:example|sample|template|dist)$|(?:^|\/)(?:example|sample)\.env$/iu;

export interface FactSources {
  readonly folder: string;
  readonly analyzer: Analyzer;
  readonly listing: Listing;
  readonly signals: readonly Signal[];
  readonly owner: string | undefined;
}

export function documentFacts({ folder, analyzer, listing, signals, owner }: FactSources): DocumentFacts {
  const of = (...ids: readonly Signal['id'][]): Signal[] => signals.filter(({ id }) => ids.includes(id));
  const filesOf = (found: readonly Signal[]): string[] => distinct(found.flatMap(({ place }) => (place === undefined ? [] : [place.file])));
  const code = readCode(analyzer, listing);
  const called = of('agentCode').flatMap(({ text }) => serviceOf(/^(\S+) is imported$/u.exec(text)?.[1] ?? '') ?? []);
  const implied = called.flatMap(({ key }) => (key === undefined || code.keys.some(({ name }) => name === key) ? [] : [{ name: key }]));
  const listed = listing.matching(EXAMPLE_ENVIRONMENT).flatMap((file) => [...listing.text(file).matchAll(/^\s*(?:export\s+)?([A-Z][A-Z0-9_]+)\s*=/gmu)].map(([, name = '']) => ({ name, file }))).filter(({ name }) => IS_KEY.test(name));
  return {
    folder,
    delivery: filesOf(of('deployDefinition', 'ci')),
    commands: commandsOf(listing),
    queues: distinct(of('workQueue', 'deadLetter').map(({ text }) => text.replace(/ (?:is|are) used$/u, ''))),
    alerts: filesOf(of('alertRules')),
    owners: distinct(listing.matching(CODEOWNERS).flatMap((file) => ownersOf(listing.text(file)))),
    ...(owner === undefined ? {} : { owner }),
    keys: uniqueKeys([...code.keys, ...listed, ...implied]),
    services: distinct([...called.map(({ name }) => name), ...code.hosts]),
    models: distinct(of('modelName').flatMap(({ subject, confidence }) => (subject === undefined || confidence === 'signal' ? [] : [subject]))),
    tools: distinct(of('toolDeclared').flatMap(({ subject, confidence }) => (subject === undefined || confidence === 'signal' ? [] : [subject]))),
    stores: distinct(of('durableState').map(({ text, subject }) => subject ?? text.replace(/\..*$/u, ''))),
    tracing: distinct(of('tracingOn').flatMap(({ subject }) => (subject === undefined ? [] : [subject]))),
    redaction: distinct(of('redaction').map(({ text }) => text.replace(/ is used$/u, ''))),
  };
}

interface CodeFacts {
  readonly keys: readonly { readonly name: string; readonly file: string }[];
  readonly hosts: readonly string[];
}

/** Keys and hosts in source, comments left out. Tests, examples and documentation say nothing of what runs. */
function readCode(analyzer: Analyzer, listing: Listing): CodeFacts {
  const keys: { name: string; file: string }[] = [];
  const hosts: string[] = [];
  let parsed = 0;
  for (const file of listing.files) {
    if (parsed >= MAX_FILES) break;
    if (!isAnalysable(file) || TESTS.test(file)) continue;
    const source = analyzer.source(file, false);
    if (!isSource(source) || !WORTH_PARSING.test(source.text)) continue;
    parsed += 1;
    const tree = analyzer.parse({ file, language: source.language, text: source.text });
    const text = withoutComments(tree.module);
    tree.dispose();
    for (const [, python, dotted, indexed] of text.matchAll(READS)) {
      const name = python ?? dotted ?? indexed ?? '';
      if (IS_KEY.test(name)) keys.push({ name, file });
    }
    for (const [, host = ''] of text.matchAll(HOST)) if (!NO_SERVICE.test(host)) hosts.push(host.toLowerCase());
  }
  return { keys, hosts };
}

function withoutComments(module: Module): string {
  return new CodeText(module).raw;
}

const TELLING = /^(?:re)?(?:start|run|up|serve|deploy|stop|down|rollback|worker)(?:$|[:_-])/iu;

/** Commands whose names say that they have to do with running it. */
function commandsOf(listing: Listing): string[] {
  const { scripts = new Set<string>(), makeTargets = new Set<string>(), composeServices = new Set<string>() } = documentWorld(listing);
  return [
    ...[...makeTargets].filter((name) => TELLING.test(name)).map((name) => `make ${name}`), ...[...scripts].filter((name) => TELLING.test(name)).map((name) => `npm run ${name}`),
    ...[...composeServices].map((name) => `docker compose restart ${name}`),
  ];
}

/** Handles and addresses; the pattern before them is left out. */
function ownersOf(text: string): string[] {
  return text.split(/\r?\n/u).flatMap((line) => line.replace(/#.*$/u, '').trim().split(/\s+/u).slice(1).filter((word) => word.includes('@')));
}

function uniqueKeys(keys: DocumentFacts['keys']): DocumentFacts['keys'] {
  const first = new Map<string, DocumentFacts['keys'][number]>();
  for (const key of keys) if (!first.has(key.name)) first.set(key.name, key);
  return [...first.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
