import {
  type CompletionContext,
  CompletionTriggerKind,
  commands,
  type Disposable,
  type Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** What was last typed into a document. */
interface Typing {
  /** From where to where was typed without a break. */
  readonly start: number;
  readonly end: number;
  /** Whether the list in sight opened by itself. */
  automatic: boolean;
  /** Where a list was asked for since, other than by a trigger character. */
  invoked?: number;
}

/** A letter, or what an input method writes at once; longer insertions are pasted. */
const typed = /^\p{L}{1,8}$/u;

/** How long VS Code has to ask about a letter before it is asked to, in milliseconds. */
const patience = 50;

/**
 * Tells lists of completions that open while a person types from those that are asked for. VS Code gives both the same kind, so the
 * first request right after a letter that was typed counts as automatic, and any other as the user’s. The server receives automatic
 * ones as requests of a trigger character, which is how the protocol says it.
 *
 * While VS Code waits for an answer it does not ask about the next letter, and never does where the answer is empty. So a letter that
 * has not been asked about is asked about here.
 */
export function askedFor(): Disposable & Required<Pick<CompletionMiddleware, 'provideCompletionItem'>> {
  const typing = new WeakMap<TextDocument, Typing>();
  /** Where the list was last asked for. */
  const asked = new WeakMap<TextDocument, number>();
  let timer: NodeJS.Timeout | number | undefined;
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change, other] = contentChanges;
    if (!change || other) return;
    const last = typing.get(document);
    const end = change.rangeOffset + change.text.length;
    const start = !typed.test(change.text) ? end : last?.end === change.rangeOffset ? last.start : change.rangeOffset;
    typing.set(document, { start, end, automatic: last?.automatic ?? false });
    asked.delete(document);
    clearTimeout(timer);
    if (!typed.test(change.text) || document !== window.activeTextEditor?.document || !suggestsByItself(document)) return;
    timer = setTimeout(() => {
      if (asked.get(document) !== end) void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }, patience);
  });
  const contextOf = (document: TextDocument, position: Position, context: CompletionContext): CompletionContext => {
    const offset = document.offsetAt(position);
    const last = typing.get(document);
    const isTyped = last && offset > last.start && offset <= last.end && /\p{L}/u.test(document.getText().charAt(offset - 1));
    asked.set(document, offset);
    if (!last) return context;
    if (context.triggerKind === CompletionTriggerKind.TriggerCharacter) last.automatic = true;
    if (context.triggerKind === CompletionTriggerKind.Invoke) {
      last.automatic = isTyped === true && last.invoked !== offset && suggestsByItself(document);
      last.invoked = offset;
    }
    if (!last.automatic) return context;
    return { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: document.getText().charAt(last.end - 1) };
  };
  return {
    provideCompletionItem: (document, position, context, token, next) =>
      next(document, position, contextOf(document, position, context), token),
    dispose: () => {
      clearTimeout(timer);
      listener.dispose();
    },
  };
}

/** Whether the editor opens the list while a person types. */
function suggestsByItself(document: TextDocument): boolean {
  const when = workspace.getConfiguration('editor', document).get<boolean | Record<string, string | boolean>>('quickSuggestions');
  return typeof when === 'object' ? Object.values(when).some((value) => value !== 'off' && value !== false) : when !== false;
}
