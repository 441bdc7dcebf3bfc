/** Signals from what the engine observed with names resolved: models, limits and tools. */
import type { Observation } from '../../engine/types.js';
import type { Signal, SignalId } from '../../readiness/index.js';
import { count } from '../../readiness/index.js';
import type { Lines } from '../results.js';

const ROWS: Readonly<Record<Observation['kind'], { readonly id: SignalId; readonly text: (observation: Observation) => string }>> = {
  model: { id: 'modelName', text: ({ name = '' }) => `${name} is asked` },
  tokenLimit: { id: 'tokenLimit', text: ({ amount = 0 }) => `an answer has at most ${count(amount, 'token', 'tokens')}` },
  stepLimit: { id: 'stepLimit', text: ({ amount = 0 }) => `a run has at most ${count(amount, 'round', 'rounds')}` },
  retryLimit: { id: 'retryLimit', text: ({ amount = 0 }) => `a failed call is made again at most ${count(amount, 'time', 'times')}` },
  tool: { id: 'toolDeclared', text: ({ name = '' }) => `${name} is a tool` },
};

export function observedSignals(file: string, observations: readonly Observation[], lines: Lines): Signal[] {
  return observations.map((observation) => {
    const { kind, at, name, amount } = observation;
    const { id, text } = ROWS[kind];
    const cell = lines.cellOf?.(at.start);
    return {
      id, text: text(observation), confidence: 'likely', ...(name === undefined ? {} : { subject: name }), ...(amount === undefined ? {} : { amount }),
      place: { file, ...lines.positionAt(at.start), ...(cell === undefined ? {} : { cell }) },
    };
  });
}
