import { RequestType, TextDocumentContentRefreshRequest } from 'vscode-languageserver';
import { alignedTexts } from '../../features/views/alignedTexts.js';
import { type Comparison, compareSteps } from '../../precedent/compare/compare.js';
import type { ComparedFiles } from '../../report/comparison/comparison.js';
import { comparisonHtml } from '../../report/comparison/comparisonHtml.js';
import { analyse } from '../../statement/analyse.js';
import { dateInWords, t } from '../../text/l10n.js';
import { checkOptions, earlierOptions } from '../../workspace/checkOptions.js';
import { nameOf } from '../../workspace/platform.js';
import { type InTurns, UserError } from '../answers.js';
import { comparisonScheme } from '../capabilities.js';
import type { Session } from '../session.js';

/** Client command that shows a line of a file: its URI and the line, from 0. */
const showPlaceCommand = 'communique.showPlace';

type Part = 'old' | 'new';

interface Compared {
  readonly old: string;
  readonly new: string;
}

/** An earlier statement to choose. */
interface Earlier {
  readonly uri: string;
  readonly title: string;
  /** As drafters write it. */
  readonly date?: string;
}

/** A comparison for the client: the URIs of both texts, and the report as HTML. */
interface Shown {
  readonly title: string;
  readonly old: string;
  readonly new: string;
  readonly report: string;
}

/** Returns the displayed name of a text. As Markdown its long lines are wrapped, and it is not checked as a statement. */
const shownAs = (name: string): string => `${name.replace(/(?:\.statement)?\.\w+$/i, '')}.md`;

const addressOf = (compared: Compared, part: Part, name: string): string =>
  `${comparisonScheme}:/${encodeURIComponent(name)}?${encodeURIComponent(JSON.stringify({ ...compared, part }))}`;

/** Parses the URI of a comparison, or returns undefined for other URIs. */
export function comparisonOf(uri: string): (Compared & { readonly part: Part }) | undefined {
  if (!uri.startsWith(`${comparisonScheme}:`)) return undefined;
  try {
    const asked: unknown = JSON.parse(decodeURIComponent(uri.slice(uri.indexOf('?') + 1)));
    const { old, new: fresh, part } = asked as Record<string, unknown>;
    if (typeof old !== 'string' || typeof fresh !== 'string') return undefined;
    return part === 'old' || part === 'new' ? { old, new: fresh, part } : undefined;
  } catch {
    return undefined;
  }
}

/** Serves comparisons. @returns a function that returns the text of a comparison’s URI */
export function serveComparisons(session: Session): (uri: string, inTurns: InTurns) => Promise<string | undefined> {
  const { connection, client, answer, documents, precedentsFor, readStatement, settingsFor } = session;
  let last: { readonly key: string; readonly files: ComparedFiles } | undefined;

  const textOf = async (uri: string): Promise<{ text: string; markup: 'markdown' | 'plain' }> => {
    const file = await readStatement(uri);
    // An unsaved new document exists only in the editor.
    const open = documents.get(uri)?.getText();
    if ('error' in file) {
      if (open === undefined) throw new UserError(t('{0}: {1}.', nameOf(uri), file.error));
      return { text: open, markup: 'markdown' };
    }
    return open === undefined ? file : { ...file, text: open };
  };

  const compared = async ({ old, new: fresh }: Compared, inTurns: InTurns): Promise<ComparedFiles> => {
    const [before, after] = await Promise.all([textOf(old), textOf(fresh)]);
    const key = JSON.stringify([old, fresh, before.text, after.text]);
    if (last?.key !== key) {
      const options = checkOptions(await settingsFor(fresh), { uri: fresh });
      const earlier = earlierOptions(await settingsFor(old), { uri: old }, options);
      const comparison: Comparison = await inTurns(
        compareSteps(
          analyse(before.text, { ...earlier, ...before, everyLanguage: true }),
          analyse(after.text, { ...options, ...after, everyLanguage: true }),
        ),
      );
      last = { key, files: { oldPath: nameOf(old), newPath: nameOf(fresh), oldText: before.text, newText: after.text, comparison } };
    }
    return last.files;
  };

  const earlierRequest = new RequestType<{ uri: string }, Earlier[], void>('communique/earlierStatements');
  connection.onRequest(earlierRequest, ({ uri }, token) =>
    answer<Earlier[]>('The earlier statements', token, [], async () => {
      const found = (await precedentsFor(uri))?.documents ?? [];
      return [...found]
        .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
        .map(({ path, title, date }) => ({
          uri: path,
          title: title ?? nameOf(path),
          ...(date === undefined ? {} : { date: dateInWords(date) }),
        }));
    }),
  );
  const compareRequest = new RequestType<Compared, Shown | null, void>('communique/compare');
  connection.onRequest(compareRequest, (both, token) =>
    answer<Shown | null>('The comparison', token, null, async (inTurns) => {
      const files = await compared(both, inTurns);
      const { oldPath, newPath } = files;
      const title = `${oldPath} ↔ ${newPath}`;
      const shown = {
        title,
        old: addressOf(both, 'old', shownAs(oldPath)),
        new: addressOf(both, 'new', shownAs(newPath)),
        report: comparisonHtml(
          files,
          (side, line) => `command:${showPlaceCommand}?${encodeURIComponent(JSON.stringify([both[side], line - 1]))}`,
        ),
      };
      // An editor may still show an older version of the same comparison.
      for (const uri of [shown.old, shown.new])
        if (client().textDocumentContent) connection.sendRequest(TextDocumentContentRefreshRequest.type, { uri }).catch(() => undefined);
      return shown;
    }),
  );
  return async (uri, inTurns) => {
    const asked = comparisonOf(uri);
    if (!asked) return undefined;
    return alignedTexts((await compared(asked, inTurns)).comparison)[asked.part];
  };
}
