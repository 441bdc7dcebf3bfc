/** CrewAI. */
import { alias, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, pythonLoop, pythonTools } from './rows.js';

export const crewaiToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      // With native function calling the model is told at once; on the text path the body is run up to three times first. tool_failure_policy="raise" ends the run.
      framework: 'CrewAI', package: 'crewai', onException: 'model', decorators: ['crewai.tools.tool'], classes: [{ base: 'crewai.tools.BaseTool', methods: ['_run', '_arun'] }],
      lists: [{ symbol: 'crewai.Agent', option: 'tools' }, { symbol: 'crewai.Task', option: 'tools' }],
      letThrough: ['crewai.flow.async_feedback.types.HumanFeedbackPending', 'crewai.tools.tool_failure.ToolExecutionFailedError'],
      approval: ['human_input', 'human_feedback', 'before_tool_call'],
      source: 'crewAIInc/crewAI@f4731f502 lib/crewai/src/crewai/experimental/agent_executor.py:2055, agents/crew_agent_executor.py:995; tools/tool_failure.py:57, 146; tools/tool_usage.py:109-110, 134, 454-455, 708-760',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'CrewAI', package: 'crewai', default: 25, runs: [...under('crewai.Crew#', 'kickoff kickoff_async kickoff_for_each'), ...under('crewai.Agent#', 'kickoff kickoff_async')], constructors: ['crewai.Agent'],
      options: [atConstructor('max_iter'), { path: ['max_execution_time'], at: 'constructor' }], source: 'crewAIInc/crewAI@f4731f502 agents/agent_builder/base_agent.py:293, 304; agent/core.py:211, 255; utilities/agent_utils.py:376',
    }),
  ],
  aliases: [alias('python', 'crewai.tools', ['crewai.tools.base_tool', 'crewai_tools.tools.base_tool']), alias('python', 'crewai.tools.tool', ['crewai_tools.tool']), alias('python', 'crewai.tools.BaseTool', ['crewai_tools.BaseTool']),
    alias('python', 'crewai.Agent', ['crewai.agent.Agent']), alias('python', 'crewai.Crew', ['crewai.crew.Crew']), alias('python', 'crewai.Task', ['crewai.task.Task'])],
};
