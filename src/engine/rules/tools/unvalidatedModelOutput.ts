import { defineRule, type RuleContext } from '../rule.js';
import { guardParseFix } from '../support/model/parseFix.js';
import { isCalledFromElsewhere, isParseHandled, modelParses, type ModelParse } from '../support/model/parses.js';
import { hasSchema } from '../support/model/schema.js';
import { calleeText, sourceText } from '../support/wording.js';

export const unvalidatedModelOutput = defineRule({
  meta: {
    id: 'unvalidated-model-output',
    area: 'tools',
    severity: 'warning',
    title: 'Model text parsed without a guard',
    messages: {
      parse: '{call} fails when {what} malformed {format}, and nothing {here}catches it',
      number: '{call} fails when the model answers with anything but a number, and nothing {here}catches it',
      match: '{call} fails when the model\'s answer does not match, and nothing checks for that',
    },
    why: 'A model cuts its JSON off at the token limit, wraps it in a code fence or adds a sentence before it. The first such answer raises in the middle of a turn: the run is over and the user sees an error.',
    remedy: 'Catch the parse error and give it back to the model, try again, or let a schema check the answer.',
    examples: {
      python: {
        bad: 'import json\n\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef triage(ticket: str) -> dict:\n    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": ticket}])\n    verdict = json.loads(response.choices[0].message.content)\n    return verdict\n',
        good: 'import json\n\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef triage(ticket: str) -> dict:\n    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": ticket}])\n    try:\n        return json.loads(response.choices[0].message.content)\n    except (json.JSONDecodeError, TypeError):\n        return {"queue": "human review"}\n',
      },
      typescript: {
        bad: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport async function triage(ticket: string) {\n  const response = await client.chat.completions.create({ model: "gpt-4.1-2025-04-14", messages: [{ role: "user", content: ticket }] });\n  const verdict = JSON.parse(response.choices[0].message.content ?? "");\n  return verdict;\n}\n',
        good: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport async function triage(ticket: string) {\n  const response = await client.chat.completions.create({ model: "gpt-4.1-2025-04-14", messages: [{ role: "user", content: ticket }] });\n  try {\n    return JSON.parse(response.choices[0].message.content ?? "");\n  } catch {\n    return { queue: "human review" };\n  }\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://platform.openai.com/docs/guides/structured-outputs', 'https://platform.openai.com/docs/guides/function-calling'],
    needs: ['json.loads', 'JSON.parse', 'literal_eval', 'loads(', 'yaml', 'partial-json', '.group(', 'int(', 'float('],
  },
  on: ['module'],
  check: (_module, context) => {
    for (const parse of modelParses(context)) {
      context.site(parse.at);
      if (!isParseHandled(parse, context)) report(parse, context);
    }
  },
});

const FORMATS = { json: 'JSON', literal: 'text', yaml: 'YAML', number: '', match: '' } as const;

function report(parse: ModelParse, context: RuleContext): void {
  const { at, form, value } = parse;
  const elsewhere = isCalledFromElsewhere(parse, context);
  const call = at.kind === 'call' ? at : undefined;
  context.report({
    at: { start: at.start, end: call?.argsSpan?.start ?? at.end },
    message: form === 'number' || form === 'match' ? form : 'parse',
    data: {
      call: form === 'match' ? sourceText(context.module, at, 40) : call ? calleeText(call, parse.symbol) : '',
      what: value.isArguments ? 'the model writes its arguments in' : 'the model answers with',
      format: FORMATS[form],
      here: elsewhere ? 'in this file ' : '',
    },
    // A schema the API enforces leaves refusals and answers that were cut off; whoever calls from another file may catch.
    severity: elsewhere || (value.call && hasSchema(value.call)) ? 'information' : undefined,
    evidence: [value.by === 'call' ? 'the text comes from a model call' : value.by === 'shape' ? 'the text has the shape of a model\'s tool call' : 'the parameter is named or described as a model\'s text'],
    related: value.call && !isSameLine(value.call, at, context) ? [{ span: { start: value.call.start, end: value.call.argsSpan?.start ?? value.call.end }, message: 'the model answers here' }] : [],
    fixes: () => [guardParseFix(parse, context)],
    identity: `parse|${parse.symbol}`,
  });
}

function isSameLine(a: { readonly start: number }, b: { readonly start: number }, context: RuleContext): boolean {
  return !context.module.text.slice(Math.min(a.start, b.start), Math.max(a.start, b.start)).includes('\n');
}
