/** Semantic Kernel and Microsoft Agent Framework. */
import { alias, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, pythonLoop, pythonTools } from './rows.js';

export const semanticKernelToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Semantic Kernel', package: 'semantic-kernel', onException: 'model', argumentsValidated: 'partly', decorators: ['semantic_kernel.functions.kernel_function'],
      approval: ['AUTO_FUNCTION_INVOCATION', 'add_filter'], source: 'microsoft/semantic-kernel@b39d95a3 python/semantic_kernel/kernel.py:326, 465-485 (invoked by hand it ends the caller: not verified)',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'Semantic Kernel', package: 'semantic-kernel', default: 5, runs: [], constructors: ['semantic_kernel.connectors.ai.function_choice_behavior.FunctionChoiceBehavior.Auto'],
      options: [atConstructor('maximum_auto_invoke_attempts')], source: 'microsoft/semantic-kernel@b39d95a3 function_choice_behavior.py:18, 58, 173; chat_completion_client_base.py:138-170',
    }),
  ],
  aliases: [
    alias('python', 'semantic_kernel.functions.kernel_function', ['semantic_kernel.functions.kernel_function_decorator.kernel_function']),
    alias('python', 'semantic_kernel.connectors.ai.function_choice_behavior.FunctionChoiceBehavior', ['semantic_kernel.connectors.ai.FunctionChoiceBehavior']),
  ],
};

export const agentFrameworkToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'Microsoft Agent Framework', package: 'agent-framework', onException: 'model', decorators: ['agent_framework.tool'], factories: [{ symbol: 'agent_framework.FunctionTool', body: { name: 'func' } }],
      lists: ['ChatAgent', 'Agent'].map((name) => ({ symbol: `agent_framework.${name}`, option: 'tools' })), letThrough: ['agent_framework.exceptions.UserInputRequiredException', 'agent_framework.MiddlewareTermination'],
      approval: ['approval_mode'], approvalOption: { option: 'approval_mode', value: 'always_require' }, source: 'microsoft/agent-framework@5eb3eb74 python/packages/core/agent_framework/_tools.py:95-96, 1385-1394, 1406-1427, 1559-1562, 2565-2577; exceptions.py:184; _middleware.py:75',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'Microsoft Agent Framework', package: 'agent-framework', default: 40, runs: ['ChatAgent', 'Agent'].flatMap((name) => under(`agent_framework.${name}#`, 'run run_stream')), constructors: ['agent_framework.ChatAgent', 'agent_framework.Agent'],
      options: [atConstructor(['function_invocation_configuration', 'max_iterations'])], source: 'microsoft/agent-framework@5eb3eb74 _tools.py:95, 1385-1393, 2990',
    }),
  ],
  aliases: [alias('python', 'agent_framework.tool', ['agent_framework.ai_function'])],
};
