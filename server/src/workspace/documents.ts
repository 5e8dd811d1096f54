import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Counterpart } from '../bilingual/counterpart.js';
import type { Config } from '../config/config.js';
import type { Finding } from '../findings/finding.js';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { findingsSteps } from '../rules/run.js';
import { ruleTable } from '../rules/table.js';
import { analyseSteps, emptyReadingCache, type ReadingCache, withReadingsOf } from '../statement/analyse.js';
import { isStatementSteps } from '../statement/opening/recognise.js';
import type { Statement } from '../statement/statement.js';
import { markupOf } from '../text/blocks/markup.js';
import type { Steps } from '../text/steps.js';
import { checkOptions } from './checkOptions.js';
import type { Counterparts } from './counterparts.js';
import { decoded } from './platform.js';
import type { Precedents } from './precedents.js';
import type { Settings, WorkspaceSettings } from './settings.js';
import { type Cancellation, SharedWork } from './sharedWork.js';
import { inTurns } from './timeSlicer.js';

/** The analysis of one version of a document with one state of the settings. */
export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly statement: Statement;
  readonly settings: Settings;
  /** The earlier statements, once they are loaded. */
  readonly precedents?: PrecedentIndex;
  /** The text in the other language, if there is one. */
  readonly counterpart?: Counterpart;
  /** Runs the rules, once for all who ask. Rejects with StoppedError. */
  checked(token?: Cancellation): Promise<CheckedDocument>;
  /** Checks another text as if it were this document, to try out a change. */
  findingsIn(text: string): Steps<readonly Finding[]>;
}

/** An analysis with its findings. */
export interface CheckedDocument extends AnalysedDocument {
  /** In text order. */
  readonly findings: readonly Finding[];
}

export interface DocumentAnalyses {
  /**
   * Returns the analysis of an open document’s current version, or undefined if it is not a statement. Works in turns. Rejects with
   * StoppedError if the token is cancelled, or if another version is asked for in the meantime.
   */
  analysisOf(document: TextDocument, user?: Config, token?: Cancellation): Promise<AnalysedDocument | undefined>;
  /** Stops the analysis of an earlier version. */
  changed(uri: string): void;
  forget(uri: string): void;
}

/** The earlier statements: for features, and for rules. Rules get them only after the whole text has been compared with them. */
interface Agreed {
  readonly now: PrecedentIndex | undefined;
  readonly forRules: PrecedentIndex | undefined;
}

/** The inputs of an analysis. */
interface Version {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly agreed: Agreed;
  /** Whether the document is a statement. */
  readonly isRead: boolean;
  readonly counterpart: Counterpart | undefined;
}

/** Compares objects: a document that is closed and reopened during an answer may have the same URI and version. */
const isSame = (a: Version, b: Version): boolean =>
  a.document === b.document &&
  a.counterpart === b.counterpart &&
  a.settings === b.settings &&
  a.agreed.now === b.agreed.now &&
  a.agreed.forRules === b.agreed.forRules;

interface DocumentState {
  readonly cache: ReadingCache;
  /** Stays true while the document is open, so that editing the title does not disable the checks. */
  isStatement: boolean;
  /** The earlier statements to compare the text with, and those that the whole text has been compared with. */
  wanted: PrecedentIndex | undefined;
  agreed: PrecedentIndex | undefined;
  /** The last version that was asked for. */
  latest?: { readonly version: Version; readonly work: SharedWork<AnalysedDocument | undefined> };
}

/**
 * Keeps the analyses of open documents.
 * @param precedents the earlier statements, if any
 * @param onPrewarmed called after a document was compared with earlier statements, since there may be new findings
 * @param counterparts the texts in other languages, if any
 */
export function documentAnalyses(
  workspace: WorkspaceSettings,
  onRuleFailure: (rule: string, error: unknown) => void,
  precedents?: Pick<Precedents, 'of'>,
  onPrewarmed: () => void = () => {},
  counterparts?: Pick<Counterparts, 'of'>,
): DocumentAnalyses {
  const states = new Map<string, DocumentState>();

  const stateFor = (uri: string): DocumentState => {
    const known = states.get(uri);
    if (known) return known;
    const fresh: DocumentState = {
      cache: emptyReadingCache(),
      isStatement: false,
      wanted: undefined,
      agreed: undefined,
    };
    states.set(uri, fresh);
    return fresh;
  };

  const prewarm = async (state: DocumentState, index: PrecedentIndex | undefined, statement: Statement): Promise<void> => {
    state.wanted = index;
    const isOutdated = (): boolean => state.wanted !== index;
    if (index) {
      const { prewarmPrecedents } = await import('./prewarmPrecedents.js');
      // An error here occurs again in the rule itself, where it is logged.
      await prewarmPrecedents(index, statement, isOutdated).catch(() => undefined);
    }
    if (isOutdated()) return;
    state.agreed = index;
    if (index) onPrewarmed();
  };

  const isChecked = async (document: TextDocument, settings: Settings, state: DocumentState, token?: Cancellation): Promise<boolean> => {
    if (document.languageId === 'joint-statement' || /\.statement(?:\.md|\.txt)?$/i.test(document.uri) || settings.includes(document.uri))
      return true;
    if (state.isStatement) return true;
    const path = decoded(document.uri);
    const steps = isStatementSteps(path, document.getText(), markupOf(path, document.languageId));
    const isStatement = await inTurns(steps, () => token?.isCancellationRequested === true);
    state.isStatement ||= isStatement;
    return state.isStatement;
  };

  function* analysisSteps(
    { document, settings, agreed, isRead, counterpart }: Version,
    state: DocumentState,
    isOutdated: () => boolean,
  ): Steps<AnalysedDocument | undefined> {
    // The caller keeps this work first, so that it is not outdated from the start.
    yield;
    if (!isRead) return undefined;
    const options = checkOptions(settings, document, {
      onFailure: onRuleFailure,
      ...(agreed.forRules ? { precedents: agreed.forRules } : {}),
      ...(counterpart ? { counterpart } : {}),
    });
    const statement = yield* analyseSteps(document.getText(), options, state.cache);
    let fixed: ReadingCache | undefined;
    if (state.wanted !== agreed.now) void prewarm(state, agreed.now, statement);
    return new Analysed(
      document,
      statement,
      settings,
      function* (text) {
        fixed ??= withReadingsOf(state.cache);
        return yield* findingsSteps(yield* analyseSteps(text, options, fixed), ruleTable, options);
      },
      () => new SharedWork(findingsSteps(statement, ruleTable, options), isOutdated),
      agreed.now,
      counterpart,
    );
  }

  return {
    analysisOf: async (document, user, token) => {
      const settings = await workspace.settingsFor(document.uri, user);
      const state = stateFor(document.uri);
      const isRead = await isChecked(document, settings, state, token);
      const counterpart = isRead ? await counterparts?.of(document, checkOptions(settings, document)) : undefined;
      const agreed: Agreed = { now: precedents?.of(settings, document.uri), forRules: state.agreed };
      const version: Version = { document, settings, agreed, isRead, counterpart };
      if (state.latest && isSame(state.latest.version, version) && !state.latest.work.isStopped) return state.latest.work.result(token);
      const isOutdated = (): boolean => state.latest?.version !== version || states.get(document.uri) !== state;
      const work = new SharedWork(analysisSteps(version, state, isOutdated), isOutdated);
      state.latest = { version, work };
      return work.result(token);
    },
    changed: (uri) => {
      delete states.get(uri)?.latest;
    },
    forget: (uri) => {
      const state = states.get(uri);
      if (state) state.wanted = undefined;
      states.delete(uri);
    },
  };
}

/**
 * The analysis of one version. A class, because V8 gives each object literal with a getter a hidden class in the old generation, which
 * keeps the analysis alive until the next full garbage collection.
 */
class Analysed implements CheckedDocument {
  readonly precedents?: PrecedentIndex;
  readonly counterpart?: Counterpart;
  findings: readonly Finding[] = [];
  #check: SharedWork<readonly Finding[]> | undefined;

  constructor(
    readonly document: TextDocument,
    readonly statement: Statement,
    readonly settings: Settings,
    readonly findingsIn: AnalysedDocument['findingsIn'],
    private readonly startCheck: () => SharedWork<readonly Finding[]>,
    precedents: PrecedentIndex | undefined,
    counterpart: Counterpart | undefined,
  ) {
    if (precedents) this.precedents = precedents;
    if (counterpart) this.counterpart = counterpart;
  }

  async checked(token?: Cancellation): Promise<CheckedDocument> {
    if (!this.#check || this.#check.isStopped) this.#check = this.startCheck();
    this.findings = await this.#check.result(token);
    return this;
  }
}
