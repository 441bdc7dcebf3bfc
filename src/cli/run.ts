/** The command as a function: words in, exit code out. */
import { readArguments, UsageError } from './arguments.js';
import { check, type World } from './check.js';
import { document } from './document.js';
import { EXIT } from './exitCodes.js';
import { init } from './init.js';
import { startServer } from './lsp.js';
import { readiness } from './readiness.js';
import { rulesText } from './rules.js';
import { helpText } from './usage.js';
import { toolVersion } from './version.js';

/** Runs one command. `undefined` means that the process goes on living (the language server). Never throws. */
export async function run(words: readonly string[], world: World): Promise<number | undefined> {
  try {
    const options = readArguments(words);
    switch (options.command) {
      case 'help': world.out.write(helpText(options.about)); return EXIT.fine;
      case 'version': world.out.write(`${toolVersion()}\n`); return EXIT.fine;
      case 'rules': world.out.write(rulesText(options.id, options.format)); return EXIT.fine;
      case 'init': world.out.write(init(world.cwd)); return EXIT.fine;
      case 'lsp': startServer(); return undefined;
      case 'check': return await check(options, world);
      case 'document': return await document(options, world);
      case 'readiness': return await readiness(options, world);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      world.err.write(`${error.message}\n`);
      return EXIT.usage;
    }
    world.err.write(`Readiness Coach failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    return EXIT.internal;
  }
}
