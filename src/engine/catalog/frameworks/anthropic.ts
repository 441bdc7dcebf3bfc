/** Anthropic's tool runner and the Claude Agent SDK. */
import { alias, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atRun, javascriptLoop, javascriptTools, pythonLoop, pythonTools } from './rows.js';

const approval = ['can_use_tool', 'canUseTool', 'permission_mode', 'permissionMode', 'PreToolUse', 'allowed_tools', 'allowedTools'];

export const anthropicToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Anthropic tool runner', package: 'anthropic', onException: 'model', letThrough: ['anthropic.lib.tools.ToolError'], decorators: under('anthropic.', 'beta_tool beta_async_tool'),
      lists: [{ symbol: 'anthropic.Anthropic#beta.messages.tool_runner', option: 'tools' }], source: 'anthropics/anthropic-sdk-python@009b0353 src/anthropic/lib/tools/_beta_runner.py:344-386; _beta_functions.py:31',
    }),
    javascriptTools({
      framework: 'Anthropic tool runner', package: '@anthropic-ai/sdk', onException: 'model', letThrough: ['@anthropic-ai/sdk/lib/tools/ToolError.ToolError'],
      factories: [
        { symbol: '@anthropic-ai/sdk/helpers/beta/zod.betaZodTool', body: { position: 0, property: 'run' } }, { symbol: '@anthropic-ai/sdk/helpers/beta/json-schema.betaTool', body: { position: 0, property: 'run' } },
      ],
      lists: [{ symbol: '@anthropic-ai/sdk.Anthropic#beta.messages.toolRunner', option: 'tools', position: 0 }], source: '@anthropic-ai/sdk@1.11.0 lib/tools/BetaRunnableTool.js:22-31, BetaToolRunner.js:900-922',
    }),
    pythonTools({
      framework: 'Claude Agent SDK', package: 'claude-agent-sdk', onException: 'model', decorators: ['claude_agent_sdk.tool'], describedBy: ['description'], answer: 'mcp-content', approval, approvedByHost: true,
      lists: [{ symbol: 'claude_agent_sdk.create_sdk_mcp_server', option: 'tools' }], source: 'anthropics/claude-agent-sdk-python@e8bde60 src/claude_agent_sdk/__init__.py:588-616',
    }),
    javascriptTools({
      framework: 'Claude Agent SDK', package: '@anthropic-ai/claude-agent-sdk', onException: 'model', answer: 'mcp-content', approval, approvedByHost: true,
      factories: [{ symbol: '@anthropic-ai/claude-agent-sdk.tool', body: { position: 3 } }], lists: [{ symbol: '@anthropic-ai/claude-agent-sdk.createSdkMcpServer', option: 'tools', position: 0 }],
      source: 'not verified (bundled code of @anthropic-ai/claude-agent-sdk@0.3.329): isError expected from its MCP server',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'Anthropic tool runner', package: 'anthropic', default: 'none', runs: ['anthropic.Anthropic#beta.messages.tool_runner'], options: [atRun('max_iterations')], source: 'anthropics/anthropic-sdk-python@009b0353 _beta_runner.py:74, 126',
    }),
    javascriptLoop({
      framework: 'Anthropic tool runner', package: '@anthropic-ai/sdk', default: 'none', runs: ['@anthropic-ai/sdk.Anthropic#beta.messages.toolRunner'], options: [atRun('max_iterations', 0)], source: '@anthropic-ai/sdk@1.11.0 BetaToolRunner.js:124',
    }),
    pythonLoop({
      framework: 'Claude Agent SDK', package: 'claude-agent-sdk', default: 'none', runs: ['claude_agent_sdk.query'], constructors: ['claude_agent_sdk.ClaudeSDKClient', 'claude_agent_sdk.ClaudeAgentOptions'],
      options: [atRun(['options', 'max_turns']), { path: ['max_turns'], at: 'constructor', fix: true }, { path: ['options', 'max_budget_usd'], at: 'run' }, { path: ['max_budget_usd'], at: 'constructor' }],
      source: 'anthropics/claude-agent-sdk-python@e8bde60 types.py:2015, 2021; _errors.py:55-86',
    }),
    javascriptLoop({
      framework: 'Claude Agent SDK', package: '@anthropic-ai/claude-agent-sdk', default: 'none', runs: ['@anthropic-ai/claude-agent-sdk.query'],
      options: [atRun(['options', 'maxTurns'], 0), { path: ['options', 'maxBudgetUsd'], at: 'run', position: 0 }], source: '@anthropic-ai/claude-agent-sdk@0.3.329 sdk.d.ts:2067-2072',
    }),
  ],
  aliases: [alias('python', 'claude_agent_sdk', ['claude_code_sdk']), alias('javascript', '@anthropic-ai/claude-agent-sdk', ['@anthropic-ai/claude-code'])],
};
