/** AutoGen 0.4 and later, and the older line that lives on as AG2. */
import { alias, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { atConstructor, pythonLoop, pythonTools } from './rows.js';

const chat = 'autogen_agentchat';
const TEAMS = under(`${chat}.teams.`, 'RoundRobinGroupChat SelectorGroupChat Swarm');

export const autogenToolsPart: CatalogPart = {
  tools: [
    pythonTools({
      framework: 'AutoGen', package: 'autogen-agentchat', onException: 'model', factories: [{ symbol: 'autogen_core.tools.FunctionTool', body: { position: 0, name: 'func' } }],
      classes: [{ base: 'autogen_core.tools.BaseTool', methods: ['run'] }], lists: [{ symbol: `${chat}.agents.AssistantAgent`, option: 'tools' }],
      approval: ['UserProxyAgent', 'HandoffTermination', 'approval_func', 'input_func'],
      source: 'microsoft/autogen@027ecf0a3 python/packages/autogen-core/src/autogen_core/tools/_static_workbench.py:100-124; autogen-agentchat/src/autogen_agentchat/agents/_assistant_agent.py:1547, 1616',
    }),
    pythonTools({
      framework: 'AutoGen ToolAgent', package: 'autogen-core', onException: 'ends', onUnknownTool: 'ends', lists: [{ symbol: 'autogen_core.tool_agent.ToolAgent', option: 'tools', position: 1 }],
      source: 'microsoft/autogen@027ecf0a3 autogen-core/src/autogen_core/tool_agent/_tool_agent.py:77-96 (that the caller loop answers the model is not verified)',
    }),
    pythonTools({
      framework: 'AG2', package: 'pyautogen', onException: 'model', argumentsValidated: 'no', describedBy: ['description'], decorators: under('autogen.ConversableAgent#', 'register_for_llm register_for_execution').concat('autogen.tools.tool'),
      factories: [{ symbol: 'autogen.register_function', body: { position: 0, name: 'f' } }, { symbol: 'autogen.tools.Tool', body: { name: 'func_or_tool' } }],
      lists: [{ symbol: 'autogen.ConversableAgent', option: 'function_map' }], approval: ['human_input_mode'],
      source: 'microsoft/autogen v0.2.40 autogen/agentchat/conversable_agent.py:2305-2360; ag2ai/ag2@007eba9b execute_function',
    }),
  ],
  loops: [
    pythonLoop({
      framework: 'AutoGen', package: 'autogen-agentchat', default: 1, runs: under(`${chat}.agents.AssistantAgent#`, 'run run_stream on_messages'), constructors: [`${chat}.agents.AssistantAgent`], options: [atConstructor('max_tool_iterations')],
      source: 'microsoft/autogen@027ecf0a3 _assistant_agent.py:739, 1149, 1258',
    }),
    pythonLoop({
      framework: 'AutoGen teams', package: 'autogen-agentchat', default: 'none', runs: TEAMS.flatMap((team) => under(`${team}#`, 'run run_stream')), constructors: TEAMS,
      options: [atConstructor('max_turns'), { path: ['termination_condition'], at: 'constructor', position: 1 }], source: 'microsoft/autogen@027ecf0a3 _round_robin_group_chat.py:249; _selector_group_chat.py:352',
    }),
    pythonLoop({
      framework: 'AutoGen teams', package: 'autogen-agentchat', default: 20, runs: under(`${chat}.teams.MagenticOneGroupChat#`, 'run run_stream'), constructors: [`${chat}.teams.MagenticOneGroupChat`], options: [atConstructor('max_turns')],
      source: 'microsoft/autogen@027ecf0a3 _magentic_one_group_chat.py:117',
    }),
    pythonLoop({
      framework: 'AG2', package: 'pyautogen', default: 100, runs: under('autogen.ConversableAgent#', 'initiate_chat a_initiate_chat run a_run'), constructors: ['autogen.ConversableAgent'],
      options: [atConstructor('max_consecutive_auto_reply'), { path: ['max_turns'], at: 'run' }], source: 'microsoft/autogen v0.2.40 conversable_agent.py:63, 74, 996',
    }),
    pythonLoop({
      framework: 'AG2 GroupChat', package: 'pyautogen', default: 10, constructors: ['autogen.GroupChat'], options: [atConstructor('max_round')], runs: [], source: 'microsoft/autogen v0.2.40 groupchat.py:115',
    }),
  ],
  aliases: [
    alias('python', 'autogen', ['ag2', 'autogen.agentchat', 'autogen.agentchat.conversable_agent']), alias('python', 'autogen.ConversableAgent', under('autogen.', 'AssistantAgent UserProxyAgent GroupChatManager')),
    alias('python', `${chat}.agents.AssistantAgent`, [`${chat}.agents._assistant_agent.AssistantAgent`]),
  ],
};
