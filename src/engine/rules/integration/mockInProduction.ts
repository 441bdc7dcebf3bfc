import { defineRule, type RuleContext } from '../rule.js';
import { fallbacks } from '../support/mocks/fallbacks.js';
import { builtDoubles, importedDoubles, type TestDouble } from '../support/mocks/imports.js';
import { pretences, type Pretence } from '../support/mocks/stubs.js';
import { isForTests, isTestModule } from '../support/mocks/where.js';
import { registeredTools } from '../support/tools/table.js';
import { sourceText } from '../support/wording.js';

export const mockInProduction = defineRule({
  meta: {
    id: 'mock-in-production',
    area: 'integration',
    severity: 'warning',
    title: 'Stand-in where the real thing belongs',
    messages: {
      double: '{name} is {what}: this file is no test',
      canned: '{name} answers with what is written here: the model takes it for a real result',
      comment: '{name} does not do the real thing yet: "{comment}"',
      memory: '{name} is lost with the process: "{comment}"',
      data: '{name} is made-up data that the code reads',
      store: '{name} stands in for a store by its name, and is lost with the process',
      failed: '{name} answers when the real call fails: what is made up passes for real',
      unset: '{name} answers as long as nobody has set the real service up: what is made up passes for real',
      id: '{name} is made up where a real one belongs: the other side does not know it',
    },
    why: 'In the demo every booking succeeds. In production it still does: the user is told that the order is placed, nothing has been ordered, and no error says so.',
    remedy: 'Call the real service, or let the tool say that it is not available.',
    examples: {
      python: {
        bad: 'from agents import function_tool\n\n\n@function_tool\ndef get_order_status(order_id: str) -> str:\n    """Look up an order."""\n    return f"Order {order_id} was shipped yesterday."\n',
        good: 'import requests\nfrom agents import function_tool\n\n\n@function_tool\ndef get_order_status(order_id: str) -> str:\n    """Look up an order."""\n    response = requests.get(f"https://shop.example.com/orders/{order_id}", timeout=30)\n    response.raise_for_status()\n    return response.text\n',
      },
      typescript: {
        bad: 'import { tool } from "ai";\nimport { z } from "zod";\n\nexport const getWeather = tool({\n  description: "Weather of a city",\n  inputSchema: z.object({ city: z.string() }),\n  execute: async ({ city }) => {\n    // TODO: call the weather service\n    return { city, temperature: 21 };\n  },\n});\n',
        good: 'import { tool } from "ai";\nimport { z } from "zod";\n\nexport const getWeather = tool({\n  description: "Weather of a city",\n  inputSchema: z.object({ city: z.string() }),\n  execute: async ({ city }) => {\n    const response = await fetch(`https://weather.example.com/${city}`, { signal: AbortSignal.timeout(30_000) });\n    if (!response.ok) throw new Error(`weather service: ${response.status}`);\n    return response.json();\n  },\n});\n',
      },
    },
    fixSafety: 'none',
    references: ['https://docs.python.org/3/library/unittest.mock.html'],
    needs: ['mock', 'Mock', 'MOCK', 'fake', 'Fake', 'FAKE', 'dummy', 'Dummy', 'DUMMY', 'stub', 'Stub', 'imulat', 'nock', 'msw', 'sinon', 'aker', 'placeholder', 'hardcoded', 'hard-coded', 'n production', 'n a real', 'TODO', 'eplace with', 'emory', 'moto', 'ai/test', 'models.test', 'tool', 'vitest'],
  },
  on: ['module'],
  check: (_module, context) => {
    for (const tool of registeredTools(context)) context.site(tool.fn);
    if (isForTests(context.file) || isTestModule(context)) return;
    for (const double of [...importedDoubles(context), ...builtDoubles(context)]) reportDouble(double, context);
    for (const pretence of pretences(context)) reportPretence(pretence, context);
    for (const { at, name, form } of fallbacks(context)) {
      context.site(at);
      context.report({ at, message: form, data: { name }, ...(form === 'unset' ? { severity: 'hint' as const } : {}), identity: `${form}|${name}` });
    }
  },
});

function reportDouble(double: TestDouble, context: RuleContext): void {
  context.site(double.at);
  context.report({ at: double.at, message: 'double', data: { name: double.name, what: double.what }, ...(double.isChosen ? { severity: 'hint' as const } : {}), identity: `double|${double.name}` });
}

function reportPretence(pretence: Pretence, context: RuleContext): void {
  const { at, name, form, comment, isTool } = pretence;
  context.site(at);
  context.report({
    at: { start: at.start, end: at.end },
    message: form === 'canned' && comment ? 'comment' : form,
    data: { name, comment: comment ? sourceText(context.module, comment, 60).replace(/^(?:[#/*]+\s*)+/u, '') : '' },
    // Outside of tools a comment is a hint of what is missing, not yet a wrong answer to a user; what it means was read wrongly once in six.
    ...(isTool || form === 'data' || form === 'store' ? {} : { severity: form === 'comment' ? 'hint' as const : 'information' as const }),
    ...(comment ? { related: [{ span: { start: comment.start, end: comment.end }, message: 'the comment that says so' }] } : {}),
    identity: `${form}|${name}`,
  });
}
