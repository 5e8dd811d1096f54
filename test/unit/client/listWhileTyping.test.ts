import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { listWhileTyping } from '../../../client/src/listWhileTyping.js';

type Middleware = ReturnType<typeof listWhileTyping>;
type ChangeEvent = Parameters<Middleware['didChange']>[0];
type Document = ChangeEvent['document'];

const kinds = { invoke: 0, triggerCharacter: 1, incomplete: 2 } as const;

/** An editor with the cursor at the end of a text, and a server with completions after two capitals. */
function editorWith(text: string, languageId = 'joint-statement') {
  const document = TextDocument.create('file:///a.statement', languageId, 1, text);
  const asked: number[] = [];
  let openings = 0;
  const list: Middleware = listWhileTyping({
    offers: async (doc, position) => /\p{Lu}{2}$/u.test(doc.getText().slice(0, doc.offsetAt(position))),
    isActive: () => true,
    open: async () => {
      openings++;
      await request(kinds.invoke);
    },
  });
  const request = async (triggerKind: number): Promise<number | undefined> => {
    const token = {} as never;
    const position = document.positionAt(document.getText().length) as never;
    await list.provideCompletionItem(
      document as unknown as Document,
      position,
      { triggerKind, triggerCharacter: undefined },
      token,
      (...args) => {
        asked.push(args[2].triggerKind);
        return [];
      },
    );
    return asked.at(-1);
  };
  const change = async (text: string, more: object = {}, removed = 0): Promise<void> => {
    const end = document.getText().length;
    const range = { start: document.positionAt(end - removed), end: document.positionAt(end) };
    TextDocument.update(document, [{ range, text }], document.version + 1);
    const contentChanges = [{ range, rangeOffset: end - removed, rangeLength: removed, text }];
    await list.didChange({ document, contentChanges, reason: undefined, ...more } as never, async () => {});
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { request, change, openings: () => openings, asked };
}

describe('the completion list while typing', () => {
  it('opens by itself if the server has something to offer, and requests only what is certain', async () => {
    const { change, openings, asked } = editorWith('They discussed ');
    await change('Q');
    expect(openings()).toBe(0);
    await change('Z');
    expect(openings()).toBe(1);
    expect(asked).toEqual([kinds.triggerCharacter]);
  });

  it('stays automatic while typing, and becomes the user’s on request', async () => {
    const { change, request } = editorWith('They discussed Q');
    await change('Z');
    expect(await request(kinds.incomplete)).toBe(kinds.triggerCharacter);
    expect(await request(kinds.invoke)).toBe(kinds.invoke);
    expect(await request(kinds.incomplete)).toBe(kinds.incomplete);
  });

  it.each([
    ['at once after a letter', 'Both sides we', 'l'],
    ['after a space', 'Both sides', ' '],
  ])('is the user’s if requested %s', async (_, text, key) => {
    const { change, request } = editorWith(text);
    await change(key);
    expect(await request(kinds.invoke)).toBe(kinds.invoke);
  });

  it('does not open for text that was not typed', async () => {
    const { change, openings } = editorWith('They discussed Q');
    await change('Z', { reason: 1 });
    await change('ZSS, and more', {});
    await change('', {}, 15);
    expect(openings()).toBe(0);
  });

  it('does not open for text that was replaced since', async () => {
    const { change, openings } = editorWith('They discussed Q');
    await Promise.all([change('Z'), change('x')]);
    expect(openings()).toBe(0);
  });

  it('treats every request in plain text as automatic, since VS Code opens the list in every word there', async () => {
    const { change, request } = editorWith('They discussed q', 'plaintext');
    await change('z');
    expect(await request(kinds.invoke)).toBe(kinds.triggerCharacter);
  });
});
