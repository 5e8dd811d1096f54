import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Config, levelsOf } from '../config/config.js';
import type { Finding } from '../findings/finding.js';
import { type BlockMemory, emptyBlockMemory } from '../rules/blockMemory.js';
import { findingsOf, type RunOptions } from '../rules/run.js';
import { ruleTable } from '../rules/table.js';
import { type AnalysisOptions, analyse, emptyReadingCache, type ReadingCache } from '../statement/analyse.js';
import { isStatement } from '../statement/recognise.js';
import type { Statement } from '../statement/statement.js';
import { type Change, joinedChange } from '../text/change.js';
import { markupOf } from '../text/markup.js';
import type { Settings, WorkspaceSettings } from './settings.js';

/** A document as it was analysed: one for each version and state of the settings. */
export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly statement: Statement;
  readonly settings: Settings;
  /** In the order of the text; made when first asked for. */
  readonly findings: readonly Finding[];
  /** What would be found in another text of this document; for trying a change. */
  findingsIn(text: string): readonly Finding[];
  /** Whether the document still stands as it was analysed; once it does not, nothing here says where things are. */
  isCurrent(): boolean;
}

export interface DocumentAnalyses {
  /** The analysis of an open document as it is now, or undefined for one that is not a statement. */
  analysisOf(document: TextDocument, user?: Config): Promise<AnalysedDocument | undefined>;
  /** Told of each change to an open document, in order; undefined where it is not known what has changed. */
  changed(uri: string, change: Change | undefined): void;
  forget(uri: string): void;
}

interface Kept {
  readonly cache: ReadingCache;
  readonly memory: BlockMemory;
  /** Once a document has opened as a statement it stays one while it is open: a half-typed title must not switch the checks off. */
  isStatement: boolean;
  /** What has changed since the last analysis. */
  pending: Change | 'anything' | undefined;
  latest?: { readonly key: string; readonly settings: Settings; readonly analysed: AnalysedDocument };
}

const pathOf = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

export function documentAnalyses(workspace: WorkspaceSettings, onRuleFailure: (rule: string, error: unknown) => void): DocumentAnalyses {
  const kept = new Map<string, Kept>();

  const keptFor = (uri: string): Kept => {
    const known = kept.get(uri);
    if (known) return known;
    const fresh: Kept = { cache: emptyReadingCache(), memory: emptyBlockMemory(), isStatement: false, pending: undefined };
    kept.set(uri, fresh);
    return fresh;
  };

  const isChecked = (document: TextDocument, text: string, settings: Settings, state: Kept): boolean => {
    if (document.languageId === 'joint-statement' || settings.includes(document.uri)) return true;
    state.isStatement ||= isStatement(pathOf(document.uri), text, markupOf(pathOf(document.uri), document.languageId));
    return state.isStatement;
  };

  return {
    analysisOf: async (document, user) => {
      const settings = await workspace.settingsFor(document.uri, user);
      const state = keptFor(document.uri);
      const key = `${document.version}:${document.languageId}`;
      if (state.latest?.key === key && state.latest.settings === settings) return state.latest.analysed;
      const text = document.getText();
      if (!isChecked(document, text, settings, state)) return undefined;
      const { date, instrument } = settings.config;
      const options: AnalysisOptions = {
        markup: markupOf(pathOf(document.uri), document.languageId),
        glossary: settings.glossary,
        ...(date === undefined ? {} : { date }),
        ...(instrument === undefined ? {} : { instrument }),
      };
      const rules: RunOptions = { levels: levelsOf(settings.config), ignored: settings.config.ignore, onFailure: onRuleFailure };
      const statement = analyse(text, options, state.cache, state.pending === 'anything' ? undefined : state.pending);
      state.pending = undefined;
      const isCurrent = (): boolean => state.latest?.analysed === analysed && state.pending === undefined;
      const analysed = withFindings(document, statement, settings, options, rules, state.memory, isCurrent);
      state.latest = { key, settings, analysed };
      return analysed;
    },
    changed: (uri, change) => {
      const state = kept.get(uri);
      if (!state) return;
      const { pending } = state;
      state.pending = change === undefined || pending === 'anything' ? 'anything' : pending ? joinedChange(pending, change) : change;
    },
    forget: (uri) => {
      kept.delete(uri);
    },
  };
}

function withFindings(
  document: TextDocument,
  statement: Statement,
  settings: Settings,
  options: AnalysisOptions,
  rules: RunOptions,
  memory: BlockMemory,
  isCurrent: () => boolean,
): AnalysedDocument {
  let findings: readonly Finding[] | undefined;
  return {
    document,
    statement,
    settings,
    get findings() {
      findings ??= findingsOf(statement, ruleTable, rules, memory);
      return findings;
    },
    findingsIn: (text) => findingsOf(analyse(text, options), ruleTable, rules),
    isCurrent,
  };
}
