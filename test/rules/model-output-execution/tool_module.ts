// A module that is one tool: a description beside the function.
import { exec } from 'child_process';

export const toolDefinition = {
  type: 'function',
  function: { name: 'run_line', description: 'Runs one line', parameters: { type: 'object', properties: { line: { type: 'string' } } } },
};

export const execute = async (args: { line: string }) => {
  exec(args.line, { timeout: 1000 }); // expect: model-output-execution
};
