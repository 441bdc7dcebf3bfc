/** Pydantic AI. */
import { alias, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atRun, pythonLoop, pythonTools } from './rows.js';

export const pydanticAiToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Pydantic AI', package: 'pydantic-ai', onException: 'ends', onUnknownTool: 'retry', answer: 'raise-model-retry', describedBy: ['docstring', 'description'],
      decorators: [...under('pydantic_ai.Agent#', 'tool tool_plain'), 'pydantic_ai.toolsets.FunctionToolset#tool'], factories: [{ symbol: 'pydantic_ai.Tool', body: { position: 0, name: 'function' } }],
      contextTypes: ['pydantic_ai.RunContext'], lists: [{ symbol: 'pydantic_ai.Agent', option: 'tools' }, { symbol: 'pydantic_ai.toolsets.FunctionToolset', option: 'tools', position: 0 }],
      letThrough: under('pydantic_ai.exceptions.', 'ModelRetry ToolFailed ApprovalRequired CallDeferred SkipToolExecution'),
      approvalOption: { option: 'requires_approval', value: true }, approval: ['requires_approval', 'ApprovalRequired', 'DeferredToolRequests', 'DeferredToolResults', 'ApprovalRequiredToolset'],
      source: 'pydantic/pydantic-ai@4fda38988 pydantic_ai_slim/pydantic_ai/tool_manager.py:257-268, 455-490, 514; capabilities/abstract.py:905-935; exceptions.py:57, 100, 150, 168, 216',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'Pydantic AI', package: 'pydantic-ai', default: 50, runs: under('pydantic_ai.Agent#', 'run run_sync run_stream iter'), options: [atRun(['usage_limits', 'request_limit'])],
      source: 'pydantic/pydantic-ai@4fda38988 usage.py:427-441, 494; agent/__init__.py:352, 1516',
    }),
  ],
  aliases: [
    alias('python', 'pydantic_ai', ['pydantic_ai.agent', 'pydantic_ai.tools']), alias('python', 'pydantic_ai.toolsets.FunctionToolset', ['pydantic_ai.FunctionToolset']),
    ...['ModelRetry', 'ToolFailed', 'ApprovalRequired', 'CallDeferred'].map((name) => alias('python', `pydantic_ai.exceptions.${name}`, underEach(['pydantic_ai.'], name))),
  ],
};
