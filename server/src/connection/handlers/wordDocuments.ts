import { RequestType } from 'vscode-languageserver';
import { type RulePages, ruleReason } from '../../findings/page.js';
import { analyse } from '../../statement/analyse.js';
import { messageLanguage } from '../../text/l10n.js';
import { checkOptions } from '../../workspace/checkOptions.js';
import { nameOf } from '../../workspace/platform.js';
import { documentUriOf } from '../../workspace/wordUri.js';
import { UserError } from '../answers.js';
import { base64, bytesOf } from '../base64.js';
import type { Session } from '../session.js';

/** A Word document: its URI or that of its text, and its content in base64. */
interface WordParams {
  readonly uri: string;
  readonly bytes: string;
}

interface EditedParams extends WordParams {
  /** The new text. */
  readonly text: string;
  /** Author of the tracked changes. */
  readonly author: string;
}

interface ReviewedParams extends WordParams {
  /** Content of `dist/rulePages.json`, in which comments say why a rule exists. */
  readonly rulePages: string;
}

interface ReviewedAnswer {
  readonly bytes: string;
  /** The number of findings that have a comment. */
  readonly comments: number;
}

interface EditedAnswer {
  readonly bytes: string;
  /** Whether the document has all of the text. */
  readonly isComplete: boolean;
}

/** Returns the UTC time to the second, as in tracked changes. */
const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** Serves the text of Word documents, and writes changes of the text back as tracked changes. The client reads and writes the files. */
export function serveWordDocuments({ connection, answer, settingsFor, precedentsFor }: Session): void {
  const reading = async <T>({ uri, bytes }: WordParams, work: (bytes: Uint8Array) => Promise<T>): Promise<T> => {
    const { WordError } = await import('../../word/wordError.js');
    try {
      return await work(bytesOf(bytes));
    } catch (error) {
      throw error instanceof WordError
        ? new UserError(`${nameOf(documentUriOf(uri)).replace(/\.statement$/, '')} ${error.message}.`)
        : error;
    }
  };
  const textRequest = new RequestType<WordParams, { text: string } | null, void>('communique/word/text');
  connection.onRequest(textRequest, (params, token) =>
    answer<{ text: string } | null>('Reading the Word document', token, null, () =>
      reading(params, async (bytes) => {
        const { readWordDocument } = await import('../../word/readWordDocument.js');
        return { text: readWordDocument(bytes, { changes: 'accepted' }).text };
      }),
    ),
  );
  const editedRequest = new RequestType<EditedParams, EditedAnswer | null, void>('communique/word/edited');
  connection.onRequest(editedRequest, (params, token) =>
    answer<EditedAnswer | null>('Writing the Word document', token, null, () =>
      reading(params, async (bytes) => {
        const { readWordDocument } = await import('../../word/readWordDocument.js');
        const { editedWord } = await import('../../word/track/editedWord.js');
        const document = readWordDocument(bytes, { changes: 'accepted' });
        const edited = editedWord(document, params.text, { author: params.author, date: now() });
        return { bytes: base64(edited.bytes), isComplete: edited.isComplete };
      }),
    ),
  );
  const reviewedRequest = new RequestType<ReviewedParams, ReviewedAnswer | null, void>('communique/word/reviewed');
  connection.onRequest(reviewedRequest, (params, token) =>
    answer<ReviewedAnswer | null>('Reviewing the Word document', token, null, () =>
      reading(params, async (bytes) => {
        const [{ reviewed }, { findingsOf }, { ruleTable }] = await Promise.all([
          import('../../report/wordReview.js'),
          import('../../rules/run.js'),
          import('../../rules/table.js'),
        ]);
        const precedents = await precedentsFor(params.uri);
        const settings = await settingsFor(params.uri);
        const options = checkOptions(settings, { uri: params.uri }, precedents ? { precedents } : {});
        const pages: RulePages = JSON.parse(params.rulePages);
        const review = reviewed(bytes, {
          findingsIn: (text) => findingsOf(analyse(text, { ...options, markup: 'markdown' }), ruleTable, options),
          fix: false,
          date: now(),
          whyOf: (id) => ruleReason(pages, id, messageLanguage()) ?? ruleTable.find((rule) => rule.id === id)?.summary,
        });
        return { bytes: base64(review.bytes), comments: review.comments };
      }),
    ),
  );
}
