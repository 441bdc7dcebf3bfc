// Tables of functions that a model calls, by their names; the loop stands in another file.
const { exec } = require('child_process');
const { registerToolHandlers, withCache } = require('./agent');

function runCommand(cmd) {
  return new Promise((resolve) => exec(cmd, { timeout: 15_000 }, (error, out) => resolve(out))); // expect: model-output-execution
}

registerToolHandlers({
  desk: async ({ action, command }) => {
    switch (action) {
      case 'run': return runCommand(command);
      default: return 'unknown';
    }
  },
  disk: withCache('disk', async ({ path }) => new Promise((resolve) => exec(`df ${path}`, { timeout: 5000 }, (error, out) => resolve(out)))), // expect: model-output-execution
});

// What a command line runs was typed by its user.
const commandHandlers = {
  shell: (line) => exec(line, { timeout: 5000 }),
};

module.exports = { commandHandlers };
