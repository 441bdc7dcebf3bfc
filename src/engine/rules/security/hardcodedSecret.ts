import type { StringLiteral } from '../../facts/nodes.js';
import type { Span } from '../../text/span.js';
import { overlaps } from '../../text/span.js';
import { defineRule, type RuleContext } from '../rule.js';
import { isBrowserModule } from '../support/browserCode.js';
import { detectSecrets, SIGNS, type DetectedSecret } from '../support/secrets/detector.js';
import { environmentFix, variableName } from '../support/secrets/fix.js';
import { isPassword, namedCredentials } from '../support/secrets/named.js';

/** Made-up data for demonstrations carries made-up credentials; only keys of a provider's format count there. */
const MADE_UP = /(?:^|\/)[\w-]*(?:seed|sample|mock|fixture|demo)[\w-]*(?:\/|\.\w+$)/iu;
/** Tests and evaluations sign in with passwords of their own making; a key that was generated is as real there as anywhere. */
const FOR_TESTS = /(?:^|\/)(?:[\w-]*smoke[\w-]*|tests?|evals?|e2e|specs?|(?:tests?|evals?|e2e)[-_][\w-]*)(?:\/|\.\w+$)/iu;
const NAMES = ['_key', 'pi_key', 'Key', 'KEY', 'oken', 'OKEN', 'ecret', 'ECRET', 'assword', 'ASSWORD', 'pass', 'PASS'];
const QUOTES = ['="', "='", ' = "', " = '", ': "', ": '", '": "', "': '", '"] = "', "'] = '", '", "', "', '", ': str = "', ": str = '", ' ||', ' ??'];

export const hardcodedSecret = defineRule({
  meta: {
    id: 'hardcoded-secret',
    area: 'security',
    severity: 'error',
    title: 'Credential written into the code',
    messages: {
      format: '{what} is written into the code: whoever reads the repository can use it',
      named: '{name} is written into the code: whoever reads the repository can use it',
    },
    why: 'A key in a repository is in every clone, every fork and the whole history: bots find keys in public repositories within minutes and spend on your account until it is revoked.',
    remedy: 'Revoke the credential, then read the new one from the environment or a secret store.',
    examples: {
      python: {
        bad: 'from openai import OpenAI\n\nclient = OpenAI(api_key="q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3", timeout=30)\n',
        good: 'import os\n\nfrom openai import OpenAI\n\nclient = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=30)\n',
      },
      typescript: {
        bad: 'import OpenAI from "openai";\n\nexport const client = new OpenAI({ apiKey: "q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3", timeout: 30_000 });\n',
        good: 'import OpenAI from "openai";\n\nexport const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 30_000 });\n',
      },
    },
    fixSafety: 'review',
    references: ['https://cwe.mitre.org/data/definitions/798.html', 'https://github.com/secretlint/secretlint', 'https://docs.github.com/code-security/secret-scanning/introduction/about-secret-scanning'],
    needs: [...SIGNS, ...NAMES.flatMap((name) => QUOTES.map((quote) => name + quote))],
  },
  on: ['module'],
  check: (module, context) => {
    const detected = detectSecrets(module.text, context.file);
    const shown = detected.filter((s) => !s.publicInBrowser || !(isBrowserModule(context) || isWebConfiguration(s, context)));
    for (const secret of shown) reportFormat(secret, context);
    for (const { name, value, literal } of namedCredentials(context)) {
      context.site(value);
      if (!literal || MADE_UP.test(context.file) || (isPassword(name) && FOR_TESTS.test(context.file)) || detected.some((d) => overlaps(d, literal))) continue;
      context.report({
        at: { start: literal.start, end: literal.end },
        message: 'named',
        data: { name },
        evidence: [`${name} names a credential, and the literal has the shape of one`],
        fixes: () => [environmentFix(literal, variableFor(name, literal, context), context)],
        identity: `named|${name}`,
      });
    }
  },
});

function reportFormat(secret: DetectedSecret, context: RuleContext): void {
  const literal = literalAt(secret, context);
  context.report({
    at: { start: secret.start, end: secret.end },
    message: 'format',
    data: { what: secret.what.charAt(0).toUpperCase() + secret.what.slice(1) },
    evidence: ['the text has the format that the provider gives its keys'],
    fixes: () => [literal && environmentFix(literal, secret.variable, context)],
    identity: `format|${secret.what}`,
  });
}

/** The literal that holds nothing but the secret. */
function literalAt(secret: Span, context: RuleContext): StringLiteral | undefined {
  const found = context.module.index.strings.find((s) => s.start <= secret.start && s.end >= secret.end);
  return found?.kind === 'string' && found.value.length === secret.end - secret.start ? found : undefined;
}

/** A web app's Firebase configuration carries its key on purpose: access is ruled elsewhere. */
function isWebConfiguration(secret: Span, context: RuleContext): boolean {
  const object = context.module.index.objects.find((o) => o.start <= secret.start && o.end >= secret.end && o.entries.some((e) => e.key === 'authDomain' || e.key === 'projectId'));
  return object !== undefined;
}

/** `OPENAI_API_KEY` for the key of an OpenAI client, else the name's own words. */
function variableFor(name: string, literal: StringLiteral, context: RuleContext): string {
  const own = variableName(name);
  if (own !== 'API_KEY') return own;
  const holder = literal.parent?.kind === 'object' ? literal.parent.parent : literal.parent;
  const symbol = holder?.kind === 'call' ? context.resolver.library(holder.callee)?.symbol : undefined;
  const library = symbol && /^@?(?:[\w-]+\/)?([a-z][a-z0-9]*)/u.exec(symbol)?.[1];
  return library === undefined ? own : `${library.toUpperCase()}_${own}`;
}
