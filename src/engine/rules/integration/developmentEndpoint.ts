import { mergeEdits } from '../../text/edits.js';
import { defineRule, type RuleContext } from '../rule.js';
import { isBrowserModule } from '../support/browserCode.js';
import { ADDRESS_PATTERN, developmentEndpoints, type DevelopmentEndpoint } from '../support/endpoints/development.js';
import { isForTests } from '../support/mocks/where.js';
import { isCommandPath } from '../support/personal/surface.js';
import { hidesReads } from '../support/retries/readsOfTools.js';
import { variableName } from '../support/secrets/fix.js';
import type { Fix } from '../finding.js';

/** Files that are there to hold addresses. */
const CONFIGURATION = /(?:^|\/)(?:[\w.-]*config[\w.-]*|settings[\w.-]*|constants?|env(?:ironment)?[\w.-]*|[\w.-]*\.config|docker[\w.-]*|compose[\w.-]*)(?:\/|\.\w+$)/iu;

export const developmentEndpoint = defineRule({
  meta: {
    id: 'development-endpoint',
    area: 'integration',
    severity: 'information',
    title: 'Development address in code that ships',
    messages: {
      call: '{host} is asked wherever this runs: the address is written into the code',
      name: '{host} is the address wherever this runs: {name} is written into the code',
      fallback: '{host} is used when {name} is not set{more}: a forgotten variable looks like a service that is down',
    },
    why: 'The container starts, is healthy, and asks itself for the order service: every tool call is refused, and the cause is a variable that nobody set.',
    remedy: 'Read the address from the environment and fail at the start when it is missing.',
    examples: {
      python: {
        bad: 'import requests\n\n\ndef orders():\n    return requests.get("http://localhost:8000/orders", timeout=30).json()\n',
        good: 'import os\n\nimport requests\n\n\ndef orders():\n    return requests.get(f"{os.environ[\'ORDERS_URL\']}/orders", timeout=30).json()\n',
      },
      typescript: {
        bad: 'export const ORDERS_URL = "https://staging.shop.example.com/orders";\n',
        good: 'export const ORDERS_URL = process.env.ORDERS_URL;\n',
      },
    },
    fixSafety: 'review',
    references: ['https://12factor.net/config'],
    needs: ['://'],
    needsPattern: ADDRESS_PATTERN,
  },
  on: ['module'],
  check: (_module, context) => {
    if (isForTests(context.file) || isCommandPath(context.file) || CONFIGURATION.test(context.file)) return;
    const found = developmentEndpoints(context);
    for (const endpoint of found) context.site(endpoint.literal);
    const hosts = new Set<string>();
    for (const endpoint of found) {
      // Once for each host: it is one setting that is missing.
      if (endpoint.form === 'fallback' || hosts.has(endpoint.host)) continue;
      hosts.add(endpoint.host);
      report(endpoint, '', context, found.filter((e) => e.host === endpoint.host && e.form !== 'fallback'));
    }
    // Fallbacks are common and mostly harmless: one line says how many there are.
    const [first, ...others] = found.filter((e) => e.form === 'fallback');
    if (first && !isBrowserModule(context)) report(first, others.length === 0 ? '' : ` (and ${String(others.length)} more such ${others.length === 1 ? 'fallback' : 'fallbacks'})`, context);
  },
});

/** `all`: every literal that the finding speaks of; one fix changes them together. */
function report(endpoint: DevelopmentEndpoint, more: string, context: RuleContext, all: readonly DevelopmentEndpoint[] = [endpoint]): void {
  const { literal, host, form, name } = endpoint;
  context.report({
    at: { start: literal.start, end: literal.end },
    message: form,
    data: { host, name, more },
    ...(form === 'fallback' || isBrowserModule(context) ? { severity: 'hint' as const } : {}),
    fixes: () => [fix(all, context)],
    identity: `${form}|${host}|${name}`,
  });
}

/** The whole literal becomes a variable; a template keeps its path behind the variable's value. */
function fix(all: readonly DevelopmentEndpoint[], context: RuleContext): Fix | undefined {
  const [first, ...others] = all.map((endpoint) => readFromEnvironment(endpoint, context));
  // An address that is no longer known to be this machine's makes reads of tools worth trying again: another change, and not this fix's to ask for.
  if (!first || others.some((o) => o === undefined) || hidesReads(all.map((e) => e.literal), context)) return undefined;
  const title = others.length === 0 ? first.title : `${first.title}, in ${String(all.length)} places`;
  return { ...first, title, edits: mergeEdits([first.edits, ...others.map((o) => o?.edits ?? [])]) };
}

function readFromEnvironment({ literal, form, name }: DevelopmentEndpoint, context: RuleContext): Fix | undefined {
  if (form === 'fallback' || literal.kind !== 'string') return undefined;
  const { edit } = context;
  const variable = form === 'name' ? variableName(name) : 'SERVICE_URL';
  const address = /^[a-z+]+:\/\/[^/?#]*/iu.exec(literal.value)?.[0] ?? literal.value;
  const path = form === 'name' ? '' : literal.value.slice(address.length);
  if (/[{}"'`\\]/u.test(path)) return undefined;
  const os = context.catalog.ecosystem === 'python' ? edit.import('os') : undefined;
  if (context.catalog.ecosystem === 'python' && !os) return undefined;
  const read = os ? `${os.code}.environ[${edit.string(variable)}]` : `process.env.${variable}`;
  const code = path === '' ? read : os ? `${read} + ${edit.string(path)}` : `\`\${${read}}${path}\``;
  return { title: `Read the address from ${variable}`, safety: 'review', edits: [...(os?.edits ?? []), ...edit.replace(literal, code)] };
}
