import type { Call } from '../../../facts/nodes.js';
import type { ModelKind } from './words.js';

/** What a value has of a model's words. */
export interface ModelValue {
  readonly kind: ModelKind;
  /** `call`: a known model API; `shape`: fields only model answers have; `name`: a parameter that says so. */
  readonly by: 'call' | 'shape' | 'name';
  /** Arguments of a tool call, as opposed to free text. */
  readonly isArguments: boolean;
  /** The model call, where it is known and stands in this file. */
  readonly call?: Call;
  /** Held against a schema on the way: still what the model wrote, but no longer anything at all. */
  readonly isChecked?: boolean;
}

/** The value while nothing has held it against a schema. */
export function unchecked(value: ModelValue | undefined): ModelValue | undefined {
  return value?.isChecked === true ? undefined : value;
}

/** What a schema says of the value it was given: `checked.success`, `checked.error`. */
export function isVerdict(value: ModelValue, name: string): boolean {
  return value.isChecked === true && (name === 'success' || name === 'error');
}

/** The value when it can stand for words: an answer as a whole cannot be put into a text. */
export function words(value: ModelValue | undefined): ModelValue | undefined {
  return value?.kind === 'match' || value?.kind === 'http' ? undefined : value;
}

/** What `test` finds first. */
export function first<T, R>(items: readonly T[], test: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = test(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
