import {
  type CompletionContext,
  CompletionList,
  CompletionTriggerKind,
  type Disposable,
  type Position,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** What was last typed into a document, and what was last asked about it. */
interface Typing {
  /** From where to where was typed without a break. */
  start: number;
  end: number;
  /** Where the list has been asked for since, or -1. */
  asked: number;
  /** Whether the list in sight came by itself. */
  byItself: boolean;
}

/**
 * Tells lists of completions that come while somebody types from those that are asked for. VS Code gives both the same kind, so a
 * first question right behind what was typed counts as its own, and any other as the user’s. The server then has the former as
 * questions of a trigger character, which is how the protocol says it.
 */
export function askedFor(): Disposable & Required<Pick<CompletionMiddleware, 'provideCompletionItem'>> {
  const typing = new WeakMap<TextDocument, Typing>();
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change, other] = contentChanges;
    if (!change || other) return;
    const last = typing.get(document);
    const start = last?.end === change.rangeOffset ? last.start : change.rangeOffset;
    const end = change.rangeOffset + change.text.length;
    typing.set(document, { start, end, asked: -1, byItself: last?.byItself ?? false });
  });
  const contextOf = (document: TextDocument, position: Position, context: CompletionContext): CompletionContext => {
    const last = typing.get(document);
    if (!last || context.triggerKind === CompletionTriggerKind.TriggerCharacter) return context;
    if (context.triggerKind === CompletionTriggerKind.Invoke) {
      // A question may come late, when more has been typed already.
      const offset = document.offsetAt(position);
      last.byItself = last.asked !== offset && offset > last.start && offset <= last.end && suggestsByItself(document);
      last.asked = offset;
    }
    if (!last.byItself) return context;
    return { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: document.getText().charAt(last.end - 1) };
  };
  return {
    provideCompletionItem: async (document, position, context, token, next) => {
      const told = contextOf(document, position, context);
      for (;;) {
        const last = typing.get(document);
        const newest = last?.byItself === true ? document.positionAt(last.end) : position;
        const late = newest.line === position.line && newest.isAfter(position);
        const found = await next(document, late ? newest : position, told, token);
        const items = found instanceof CompletionList ? found.items : (found ?? []);
        // VS Code asks no more while an answer is out, so what was typed meanwhile is asked about here.
        if (items.length === 0 && last?.byItself === true && isBehind(typing.get(document), last) && !token.isCancellationRequested)
          continue;
        if (!late) return found;
        // The answer is to the question’s own place: what was typed behind it is counted by the editor.
        for (const item of items) {
          const start = item.range instanceof Range ? item.range.start : item.range?.inserting.start;
          if (!start || start.isAfter(position)) return undefined;
          item.range = new Range(start, position);
        }
        return found;
      }
    },
    dispose: () => listener.dispose(),
  };
}

/** Whether more has been typed since. */
const isBehind = (now: Typing | undefined, then: Typing): boolean => now !== undefined && now.end > then.end && now.start === then.start;

/** Whether the editor asks for the list while somebody types. */
function suggestsByItself(document: TextDocument): boolean {
  const when = workspace.getConfiguration('editor', document).get<boolean | Record<string, string | boolean>>('quickSuggestions');
  return typeof when === 'object' ? Object.values(when).some((value) => value !== 'off' && value !== false) : when !== false;
}
