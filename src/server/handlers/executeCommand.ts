import type { ExecuteCommandParams } from 'vscode-languageserver';
import { serverCommands } from '../../protocol/index.js';
import { fixEverywhere } from '../actions/everywhere.js';
import type { Session } from '../session.js';
import { scan } from './scan.js';

/** `workspace/executeCommand`, for editors without our client. Unknown commands and arguments answer null. */
export async function executeCommand(session: Session, { command, arguments: args = [] }: ExecuteCommandParams): Promise<unknown> {
  const rule = knownRule(session, args[0]);
  switch (command) {
    case serverCommands.scanWorkspace:
      return scan(session);
    case serverCommands.cancelScan:
      session.scanner.cancel();
      return null;
    case serverCommands.fixAllInWorkspace:
      return rule === undefined ? null : fixEverywhere(session, rule);
    case serverCommands.showDocs:
      return rule === undefined ? null : session.connection.window.showDocument({ uri: session.publisher.docsOf(rule) });
    default:
      return null;
  }
}

function knownRule({ folders }: Session, value: unknown): string | undefined {
  return folders.all.flatMap(({ workspace }) => workspace?.rules ?? []).find(({ id }) => id === value)?.id;
}
