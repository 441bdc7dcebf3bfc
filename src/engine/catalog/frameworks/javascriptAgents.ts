/** Vercel AI SDK, Mastra and Inngest AgentKit. */
import { alias, classes, gives, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, atRun, javascriptLoop, javascriptTools } from './rows.js';

const AGENT = 'ai.ToolLoopAgent';
const MASTRA = '@mastra/core/agent.Agent';
const factories = under('ai.', 'tool dynamicTool').map((symbol) => ({ symbol, body: { position: 0, property: 'execute' } }));

export const vercelAiToolsPart: CatalogPart = {
  tools: [
    javascriptTools({
      framework: 'Vercel AI SDK', package: 'ai', versions: '<5.0.0', onException: 'ends', onUnknownTool: 'ends', answer: 'object', factories,
      lists: under('ai.', 'generateText streamText').map((symbol) => ({ symbol, option: 'tools', position: 0 })), source: 'ai@4.3.19 dist/index.js:3914, 4656',
    }),
    javascriptTools({
      framework: 'Vercel AI SDK', package: 'ai', versions: '>=5.0.0', onException: 'model', answer: 'object', factories, approval: ['needsApproval', 'toolApproval'], approvalOption: { option: 'needsApproval', value: true, position: 0, versions: '>=6.0.0' },
      lists: [...under('ai.', 'generateText streamText'), AGENT].map((symbol) => ({ symbol, option: 'tools', position: 0 })),
      source: 'vercel/ai@ed857f50 packages/ai/src/generate-text/execute-tool-call.ts:160-188, parse-tool-call.ts:44, 95-116; ai@5.0.277 dist/index.js:2615; ai@6.0.326 dist/index.js:3126',
    }),
  ],
  loops: [
    javascriptLoop({ framework: 'Vercel AI SDK', package: 'ai', versions: '<5.0.0', default: 1, runs: under('ai.', 'generateText streamText'), options: [atRun('maxSteps', 0)], source: 'ai@4 dist:4239' }),
    javascriptLoop({ framework: 'Vercel AI SDK', package: 'ai', versions: '>=5.0.0', default: 1, runs: under('ai.', 'generateText streamText'), options: [atRun('stopWhen', 0)], source: 'vercel/ai@ed857f50 generate-text.ts:250, stream-text.ts:376' }),
    javascriptLoop({ framework: 'Vercel AI SDK agents', package: 'ai', default: 20, runs: under(`${AGENT}#`, 'generate stream'), constructors: [AGENT], options: [atConstructor('stopWhen', 0)], source: 'vercel/ai@ed857f50 agent/tool-loop-agent.ts:132; ai@6 dist:9502' }),
  ],
  aliases: [alias('javascript', 'ai.tool', ['@ai-sdk/provider-utils.tool']), alias('javascript', 'ai.dynamicTool', ['@ai-sdk/provider-utils.dynamicTool'])],
};

export const mastraToolsPart: CatalogPart = {
  tools: [
    javascriptTools({
      framework: 'Mastra', package: '@mastra/core', onException: 'model', answer: 'object', factories: ['createTool', 'Tool'].map((made) => ({ symbol: `@mastra/core/tools.${made}`, body: { position: 0, property: 'execute', argumentsUnder: ['context', 'inputData'] } })), lists: [{ symbol: MASTRA, option: 'tools', position: 0 }],
      approvalOption: { option: 'requireApproval', value: true, position: 0 }, approval: ['requireApproval', 'requireToolApproval', 'suspend'], source: '@mastra/core@1.71.0 dist/utils-CBwueaDv.js:610-630, dist/agent-BOxKOk3n.js:29214-29310, 29758',
    }),
  ],
  loops: [
    javascriptLoop({
      framework: 'Mastra', package: '@mastra/core', default: 5, runs: under(`${MASTRA}#`, 'generate stream generateVNext streamVNext network'), options: [atRun('maxSteps', 1), { path: ['stopWhen'], at: 'run', position: 1 }],
      source: '@mastra/core@1.71.0 dist/agent-BOxKOk3n.js:31224-31225, 34669',
    }),
  ],
  aliases: [alias('javascript', '@mastra/core/tools.createTool', ['@mastra/core.createTool', '@mastra/core/tools/index.createTool']), alias('javascript', MASTRA, ['@mastra/core.Agent']), alias('javascript', '@mastra/core.Mastra', ['@mastra/core/mastra.Mastra'])],
  returns: classes('javascript', ['@mastra/core.Mastra']),
};

const NETWORK = '@inngest/agent-kit.Network';

export const agentKitToolsPart: CatalogPart = {
  tools: [
    javascriptTools({
      framework: 'AgentKit', package: '@inngest/agent-kit', onException: 'model', onUnknownTool: 'ends', argumentsValidated: 'no', answer: 'object', factories: [{ symbol: '@inngest/agent-kit.createTool', body: { position: 0, property: 'handler' } }],
      lists: [{ symbol: '@inngest/agent-kit.createAgent', option: 'tools', position: 0 }], approval: ['waitForEvent'],
      source: 'inngest/agent-kit@fc28437 packages/agent-kit/src/agent.ts:588-592, 664-684 (a synchronous throw in a plain handler ends the run)',
    }),
  ],
  loops: [
    javascriptLoop({ framework: 'AgentKit', package: '@inngest/agent-kit', default: 'none', runs: [`${NETWORK}#run`], constructors: ['@inngest/agent-kit.createNetwork'], options: [atConstructor('maxIter', 0)], source: 'inngest/agent-kit@fc28437 packages/agent-kit/src/network.ts:101, 597-600' }),
    javascriptLoop({ framework: 'AgentKit agents', package: '@inngest/agent-kit', default: 1, runs: ['@inngest/agent-kit.Agent#run'], options: [atRun('maxIter', 1)], source: 'inngest/agent-kit@fc28437 agent.ts:194, 364' }),
  ],
  returns: [gives('javascript', NETWORK, ['@inngest/agent-kit.createNetwork']), gives('javascript', '@inngest/agent-kit.Agent', ['@inngest/agent-kit.createAgent'])],
};
