/** Signals of a workspace: those of its source files, and those of everything else in it. */
import type { Signal } from '../../readiness/index.js';
import type { DocumentPaths } from '../documents/places.js';
import { ciSignals } from './ci.js';
import { unusedDependencies } from './dependencies.js';
import { deploymentSignals } from './deployment.js';
import { documentSignals } from './documents.js';
import { evalSignals } from './evals.js';
import type { Listing } from './listing.js';
import { signalAt } from './find.js';
import { readWorkflows } from './workflows.js';

/** Signals of the files that are not analysed as source. */
export function projectSignals(listing: Listing, paths: DocumentPaths): Signal[] {
  const workflows = readWorkflows(listing);
  const evals = evalSignals(listing);
  const { signals: ci, runsEvals } = ciSignals(workflows, listing, evals.flatMap(({ id, place }) => (id === 'evalSuite' && place ? [place.file] : [])));
  const [suite] = evals.filter(({ id }) => id === 'evalSuite');
  const gate = workflows.find(({ onChange, steps }) => onChange && steps.length > 0);
  const missing = suite && gate && !runsEvals ? [signalAt('evalMissingFromCi', 'no workflow runs the evaluation suite', 'likely', gate.file)] : [];
  return [...ci, ...evals, ...missing, ...deploymentSignals(listing), ...documentSignals(listing, paths)];
}

/**
 * Puts the signals together and settles what only the whole workspace can tell: a library that is idle in one file may
 * be switched on in another.
 */
export function joinSignals(source: readonly Signal[], project: readonly Signal[], listing: Listing): Signal[] {
  const all = [...source, ...project];
  const subjects = (id: Signal['id']): Set<string | undefined> => new Set(all.filter((signal) => signal.id === id).map(({ subject }) => subject));
  const on = subjects('tracingOn');
  const off = subjects('tracingOff');
  const offHere = new Set(all.filter(({ id, subject }) => id === 'tracingOff' && subject === 'OpenAI Agents, here').map(({ place }) => place?.file));
  const durable = all.some(({ id }) => id === 'durableState' || id === 'durableRun');
  const kept = all.filter(({ id, subject, place }) => {
    if (id === 'tracingIdle') return !on.has(subject);
    if (id === 'tracingOn') return subject === undefined || (!off.has(subject) && !(subject === 'OpenAI Agents' && offHere.has(place?.file)));
    // A memory saver beside a durable one is what development runs with.
    return !(id === 'volatileState' && durable);
  });
  return [...discount(countedIds(kept)), ...unusedDependencies(listing, all)];
}

/** Log lines with an id from which they are the habit of the code. */
const HABIT = 5;

/** A single log line that names a session carries nothing through a run; many do. */
function countedIds(signals: readonly Signal[]): readonly Signal[] {
  const isLine = ({ id, confidence }: Signal): boolean => id === 'runIdInLogs' && confidence === 'signal';
  if (signals.filter(isLine).length < HABIT) return signals;
  return signals.map((signal) => (isLine(signal) ? { ...signal, confidence: 'likely', text: 'log lines carry an id' } : signal));
}

/** Folders whose code runs beside the agent, not in it. */
const BESIDE = /(?:^|\/)(?:evals?|evaluations?|benchmarks?|scripts?|examples?|samples?|labs?|demos?|notebooks?|tutorials?|cookbooks?|playgrounds?|docs?)\//iu;
/** Signals that such folders are there for. */
const AT_HOME: readonly Signal['id'][] = ['agentCode', 'evalSuite', 'evalLibrary', 'evalFolder', 'evalInCi', 'evalNotGating', 'runbookSection', 'runbookGap', 'dataBoundaries', 'dataBoundariesEmpty', 'codeowners', 'onCall', 'promptsInFiles'];

/** How long a script takes and what it spends says nothing of the agent. */
const NOT_OF_SCRIPTS: readonly Signal['id'][] = ['latencyMetric', 'budgetCap', 'usageRecorded'];

/** What an example or a script does, the agent need not do: there it is a mere signal, unless nothing else is the agent. */
function discount(signals: readonly Signal[]): Signal[] {
  const isBeside = ({ place }: Signal): boolean => place !== undefined && BESIDE.test(place.file);
  if (signals.filter(({ id }) => id === 'agentCode').every(isBeside)) return [...signals];
  const kept = signals.filter((signal) => !NOT_OF_SCRIPTS.includes(signal.id) || !isBeside(signal));
  return kept.map((signal) => (isBeside(signal) && !AT_HOME.includes(signal.id) ? { ...signal, confidence: 'signal' } : signal));
}
