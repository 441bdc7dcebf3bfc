/** Questions one after the other, with a way back. The editor's own quick input, so that keyboard and screen reader work as everywhere. */
import * as vscode from 'vscode';

/** What became of a question. */
export type Answer<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'back' } | { readonly kind: 'cancelled' };

/** Where a question stands in its form; 1-based. */
export interface Position {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

export interface Button {
  readonly icon: string;
  readonly tooltip: string;
  /** Answers a new value for the box, or `undefined` to leave it. */
  readonly press: () => Promise<string | undefined>;
}

export interface TextQuestion {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly button?: Button;
  /** A sentence when the text cannot be taken. Asked when Enter is pressed. */
  readonly check?: (text: string) => string | undefined | Promise<string | undefined>;
  /** What the text means, told while it is typed; `undefined` when it means nothing yet. */
  readonly hint?: (text: string) => Promise<string | undefined>;
}

export function askText(at: Position, question: TextQuestion): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value ?? '';
  const { button } = question;
  const own = button === undefined ? undefined : { iconPath: new vscode.ThemeIcon(button.icon), tooltip: button.tooltip };
  return settle<string>(box, at, own === undefined ? [] : [own], (done) => [
    box.onDidChangeValue(async (text) => {
      box.validationMessage = undefined;
      const message = await question.hint?.(text.trim());
      if (message !== undefined && box.value === text) box.validationMessage = { message, severity: vscode.InputBoxValidationSeverity.Info };
    }),
    box.onDidTriggerButton((pressed) => {
      if (pressed !== own || button === undefined) return;
      // What the button asks hides this box for a while; that is no change of mind.
      box.ignoreFocusOut = true;
      void button
        .press()
        .then((value) => {
          if (value !== undefined) box.value = value;
        })
        .finally(() => {
          box.show();
          box.ignoreFocusOut = false;
        });
    }),
    box.onDidAccept(async () => {
      const text = box.value.trim();
      const complaint = await question.check?.(text);
      if (complaint === undefined) done({ kind: 'value', value: text });
      else box.validationMessage = complaint;
    }),
  ]);
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** The first choice is the one that Enter takes. */
export function askChoice<T>(at: Position, placeholder: string, choices: readonly Choice<T>[]): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.placeholder = placeholder;
  pick.items = choices;
  pick.matchOnDescription = true;
  return settle<T>(pick, at, [], (done) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen !== undefined) done({ kind: 'value', value: chosen.value });
    }),
  ]);
}

type Box = (vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>) & { onDidTriggerButton: vscode.Event<vscode.QuickInputButton> };

function settle<T>(box: Box, { title, step, of }: Position, buttons: readonly vscode.QuickInputButton[], listen: (done: (answer: Answer<T>) => void) => readonly vscode.Disposable[]): Promise<Answer<T>> {
  box.title = title;
  if (of > 1) {
    box.step = step;
    box.totalSteps = of;
  }
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back, ...buttons] : buttons;
  return new Promise((resolve) => {
    const done = (answer: Answer<T>): void => {
      for (const one of listeners) one.dispose();
      box.dispose();
      resolve(answer);
    };
    const listeners = [
      ...listen(done),
      box.onDidHide(() => {
        if (!box.ignoreFocusOut) done({ kind: 'cancelled' });
      }),
      box.onDidTriggerButton((pressed) => {
        if (pressed === vscode.QuickInputButtons.Back) done({ kind: 'back' });
      }),
    ];
    box.show();
  });
}

/** A question of a form: given the answers so far, asks for one more. */
export type Question<T> = (soFar: T, at: Position) => Promise<Answer<T>>;

/** Asks one question after the other; Back returns to the one before, with what was said there. `undefined` when the user changes their mind. */
export async function askAll<T>(title: string, start: T, questions: readonly Question<T>[]): Promise<T | undefined> {
  const states = [start];
  while (states.length <= questions.length) {
    const question = questions[states.length - 1];
    const soFar = states.at(-1);
    if (question === undefined || soFar === undefined) break;
    const answer = await question(soFar, { title, step: states.length, of: questions.length });
    if (answer.kind === 'cancelled') return undefined;
    if (answer.kind === 'value') states.push(answer.value);
    else if (states.length > 1) {
      // What was typed so far is kept: going back loses nothing.
      states.pop();
    }
  }
  return states.at(-1);
}
