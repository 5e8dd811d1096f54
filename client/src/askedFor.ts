import { type CompletionContext, CompletionTriggerKind, type Disposable, type Position, type TextDocument, workspace } from 'vscode';

/** What was last typed into a document, and what was last asked about it. */
interface Typing {
  version: number;
  end: number;
  /** Whether the list has been asked for since. */
  asked: boolean;
  /** Whether the list in sight came by itself. */
  byItself: boolean;
}

/**
 * Tells lists of completions that come while somebody types from those that are asked for. VS Code gives both the same kind, so a
 * first question right behind what was typed counts as its own, and any other as the user’s. The server then has the former as
 * questions of a trigger character, which is how the protocol says it.
 */
export function askedFor(): Disposable & {
  contextOf(document: TextDocument, position: Position, context: CompletionContext): CompletionContext;
} {
  const typing = new WeakMap<TextDocument, Typing>();
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change, other] = contentChanges;
    if (!change || other) return;
    const byItself = typing.get(document)?.byItself ?? false;
    typing.set(document, { version: document.version, end: change.rangeOffset + change.text.length, asked: false, byItself });
  });
  return {
    contextOf: (document, position, context) => {
      const last = typing.get(document);
      if (!last || context.triggerKind === CompletionTriggerKind.TriggerCharacter) return context;
      if (context.triggerKind === CompletionTriggerKind.Invoke) {
        last.byItself =
          !last.asked && last.version === document.version && last.end === document.offsetAt(position) && suggestsByItself(document);
        last.asked = true;
      }
      if (!last.byItself) return context;
      const triggerCharacter = document.getText().charAt(last.end - 1);
      return { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
    },
    dispose: () => listener.dispose(),
  };
}

/** Whether the editor asks for the list while somebody types. */
function suggestsByItself(document: TextDocument): boolean {
  const when = workspace.getConfiguration('editor', document).get<boolean | Record<string, string | boolean>>('quickSuggestions');
  return typeof when === 'object' ? Object.values(when).some((value) => value !== 'off' && value !== false) : when !== false;
}
