/** Signals of a workspace: those of its source files, and those of everything else in it. */
import type { Signal } from '../../readiness/index.js';
import { ciSignals } from './ci.js';
import { unusedDependencies } from './dependencies.js';
import { deploymentSignals } from './deployment.js';
import { documentSignals } from './documents.js';
import { evalSignals } from './evals.js';
import type { Listing } from './listing.js';
import { signalAt } from './find.js';
import { readWorkflows } from './workflows.js';

/** Signals of the files that are not analysed as source. */
export function projectSignals(listing: Listing): Signal[] {
  const workflows = readWorkflows(listing);
  const { signals: ci, runsEvals } = ciSignals(workflows, listing);
  const evals = evalSignals(listing);
  const [suite] = evals.filter(({ id }) => id === 'evalSuite');
  const gate = workflows.find(({ onChange, steps }) => onChange && steps.length > 0);
  const missing = suite && gate && !runsEvals ? [signalAt('evalMissingFromCi', 'no workflow runs the evaluation suite', 'likely', gate.file)] : [];
  return [...ci, ...evals, ...missing, ...deploymentSignals(listing), ...documentSignals(listing)];
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
  return [...discount(kept), ...unusedDependencies(listing, all)];
}

/** Folders whose code runs beside the agent, not in it. */
const BESIDE = /(?:^|\/)(?:evals?|evaluations?|benchmarks?|scripts?|examples?|samples?|labs?|demos?|notebooks?|tutorials?|cookbooks?|playgrounds?|docs?)\//iu;
/** Signals that such folders are there for. */
const AT_HOME: readonly Signal['id'][] = ['agentCode', 'evalSuite', 'evalLibrary', 'evalFolder', 'evalInCi', 'evalNotGating', 'runbookSection', 'runbookGap', 'dataBoundaries', 'dataBoundariesEmpty', 'codeowners', 'onCall', 'promptsInFiles'];

/** What an example or a script does, the agent need not do: there it is a mere signal, unless nothing else is the agent. */
function discount(signals: readonly Signal[]): Signal[] {
  const isBeside = ({ place }: Signal): boolean => place !== undefined && BESIDE.test(place.file);
  if (signals.filter(({ id }) => id === 'agentCode').every(isBeside)) return [...signals];
  // How long a script takes says nothing of the agent’s steps.
  const kept = signals.filter((signal) => signal.id !== 'latencyMetric' || !isBeside(signal));
  return kept.map((signal) => (isBeside(signal) && !AT_HOME.includes(signal.id) ? { ...signal, confidence: 'signal' } : signal));
}
