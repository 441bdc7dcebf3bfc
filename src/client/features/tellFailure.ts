import * as vscode from 'vscode';

/** Runs what the user asked for; a failure is logged and said in one sentence. Answers `undefined` then. */
export async function tellFailure<T>(log: vscode.LogOutputChannel, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.error(error instanceof Error ? error : message);
    void vscode.window.showWarningMessage(message);
    return undefined;
  }
}
