import type { CompletionContext, CompletionTriggerKind, Position, TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const triggerCharacter: CompletionTriggerKind.TriggerCharacter = 1;
const triggerForIncomplete: CompletionTriggerKind.TriggerForIncompleteCompletions = 2;

export interface ListHost {
  /** Returns whether the server has completions at a place without an explicit request. */
  offers(document: TextDocument, position: Position, context: CompletionContext): Promise<boolean>;
  isActive(document: TextDocument): boolean;
  /** Opens the list at the cursor unless it is open. VS Code requests completions before this resolves. */
  open(): Thenable<unknown>;
}

/** Text that a key or an input method inserts at once. Longer insertions are pasted. */
const typed = /^[\p{L}\p{N}]{1,8}$/u;

const contextAt = (document: TextDocument, position: Position): CompletionContext => ({
  triggerKind: triggerCharacter,
  triggerCharacter: document.getText().charAt(document.offsetAt(position) - 1),
});

/** Returns the place after typed text; undefined for a deletion, a paste, an undo or several cursors. */
function placeAfterTyping({ document, contentChanges, reason }: TextDocumentChangeEvent) {
  const [change, other] = contentChanges;
  if (!change || other || reason !== undefined || !typed.test(change.text)) return undefined;
  return { document, version: document.version, position: document.positionAt(change.rangeOffset + change.text.length) };
}

/**
 * Opens the completion list while typing, if the server has something to offer. VS Code’s quick suggestions are off in statements because
 * they request completions in every word, with the same trigger kind as Ctrl+Space. So every request of that kind is the user’s, except
 * those from `open`. The server receives automatic requests with the kind of a trigger character, as the protocol defines it.
 */
export function listWhileTyping(host: ListHost): Required<Pick<Middleware, 'didChange' | 'provideCompletionItem'>> {
  /** Number of calls of `open` that have not resolved. */
  let opening = 0;
  /** Whether the list was last opened by typing. */
  let automatic = false;
  const openWhereOffered = async ({ document, version, position }: NonNullable<ReturnType<typeof placeAfterTyping>>): Promise<void> => {
    if (!(await host.offers(document, position, contextAt(document, position)))) return;
    if (document.version !== version || !host.isActive(document)) return;
    opening++;
    try {
      await host.open();
    } finally {
      opening--;
    }
  };
  return {
    didChange: async (event, next) => {
      const place = placeAfterTyping(event);
      await next(event);
      if (place) void openWhereOffered(place);
    },
    provideCompletionItem: (document, position, context, token, next) => {
      // Quick suggestions are on in plain text, so every request there may be automatic.
      if (context.triggerKind !== triggerForIncomplete)
        automatic = context.triggerKind === triggerCharacter || opening > 0 || document.languageId === 'plaintext';
      return next(document, position, automatic ? contextAt(document, position) : context, token);
    },
  };
}
