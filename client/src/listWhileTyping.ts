import type { CompletionContext, CompletionTriggerKind, Position, TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const triggerCharacter: CompletionTriggerKind.TriggerCharacter = 1;
const triggerForIncomplete: CompletionTriggerKind.TriggerForIncompleteCompletions = 2;

/** What the list needs of the editor and the server. */
export interface Surroundings {
  /** Whether the server has something to offer at a place without being asked to. */
  offers(document: TextDocument, position: Position, context: CompletionContext): Promise<boolean>;
  /** Whether a document is the one in front. */
  isActive(document: TextDocument): boolean;
  /** Opens the list at the cursor, unless it is open. The editor asks for completions before this resolves. */
  open(): Thenable<unknown>;
}

/** What a key or an input method writes at once; longer insertions are pasted. */
const typed = /^[\p{L}\p{N}]{1,8}$/u;

const contextAt = (document: TextDocument, position: Position): CompletionContext => ({
  triggerKind: triggerCharacter,
  triggerCharacter: document.getText().charAt(document.offsetAt(position) - 1),
});

/** The place right after what was typed; undefined where a change is anything else: a deletion, a paste, an undo, several cursors. */
function placeAfterTyping({ document, contentChanges, reason }: TextDocumentChangeEvent) {
  const [change, other] = contentChanges;
  if (!change || other || reason !== undefined || !typed.test(change.text)) return undefined;
  return { document, version: document.version, position: document.positionAt(change.rangeOffset + change.text.length) };
}

/**
 * Opens the list of completions while a person types, where the server has something to offer. VS Code’s own quick suggestions, which
 * are off in statements, ask in every word, with the same trigger kind as Ctrl+Space; here every request of that kind is the user’s,
 * but for those that `open` brings. The server receives automatic requests as those of a trigger character, which is how the protocol
 * says it.
 */
export function listWhileTyping(around: Surroundings): Required<Pick<Middleware, 'didChange' | 'provideCompletionItem'>> {
  /** How many calls of `open` have not resolved. */
  let opening = 0;
  /** Whether the list was last opened by typing. */
  let automatic = false;
  const openWhereOffered = async ({ document, version, position }: NonNullable<ReturnType<typeof placeAfterTyping>>): Promise<void> => {
    if (!(await around.offers(document, position, contextAt(document, position)))) return;
    if (document.version !== version || !around.isActive(document)) return;
    opening++;
    try {
      await around.open();
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
      // Quick suggestions are on in plain text: there every request can be automatic.
      if (context.triggerKind !== triggerForIncomplete)
        automatic = context.triggerKind === triggerCharacter || opening > 0 || document.languageId === 'plaintext';
      return next(document, position, automatic ? contextAt(document, position) : context, token);
    },
  };
}
