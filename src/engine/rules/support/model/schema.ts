/** Whether the API itself holds a model's answer to a schema. */
import type { Call } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';

const SCHEMA_OPTIONS = new Set(['response_schema', 'responseSchema', 'json_schema', 'jsonSchema', 'responseJsonSchema', 'response_json_schema', 'output_type', 'guided_json']);

/** A schema among the call's own arguments: `response_format={"type": "json_schema", …}`, `config: { responseSchema }`, a class as format. */
export function hasSchema(call: Call): boolean {
  return call.args.some((a) => {
    if (a.name !== undefined && SCHEMA_OPTIONS.has(a.name)) return true;
    if (a.name === 'response_format' && (a.value.kind === 'name' || a.value.kind === 'call')) return true;
    return walk(a.value, (n) => {
      if (n.kind === 'function') return 'skip';
      if (n.kind === 'object') return n.entries.some((e) => e.key !== undefined && SCHEMA_OPTIONS.has(e.key));
      if (n.kind === 'call') return n.args.some((inner) => inner.name !== undefined && SCHEMA_OPTIONS.has(inner.name)) || (n.callee.kind === 'name' && /^(zodResponseFormat|zodTextFormat)$/u.test(n.callee.name));
      return n.kind === 'string' && n.value === 'json_schema';
    });
  });
}
