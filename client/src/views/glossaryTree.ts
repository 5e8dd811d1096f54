import { EventEmitter, l10n, MarkdownString, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Glossary, Kind, Side, Term } from '../glossary.js';

/** A line of the Glossary view. */
export type Line =
  | { readonly is: 'used'; readonly count: number }
  | { readonly is: 'side'; readonly side: Side }
  | { readonly is: 'kind'; readonly side: Side; readonly kind: Kind }
  | { readonly is: 'term'; readonly term: Term; readonly uri: string | undefined }
  | { readonly is: 'use'; readonly use: Term['uses'][number]; readonly uri: string };

const termsText = (n: number): string => (n === 1 ? l10n.t('1 term') : l10n.t('{0} terms', n));
const usesText = ({ uses: { length }, count }: Term): string => {
  if (length < count) return l10n.t('first {0} of {1} uses', length, count);
  return count === 1 ? l10n.t('1 use') : l10n.t('{0} uses', count);
};

/** The glossary by side and kind, with uses in the shown statement. Requested when items are expanded. */
export class GlossaryTree implements TreeDataProvider<Line> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param statement returns the URI of the shown statement */
  constructor(
    private readonly glossary: Glossary,
    private readonly statement: () => string | undefined,
  ) {}

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(line?: Line): Promise<Line[]> {
    const uri = this.statement();
    const own = uri === undefined ? {} : { uri };
    if (!line) {
      const { used, sides } = await this.glossary.sides(uri);
      return [...(used > 0 ? [{ is: 'used' as const, count: used }] : []), ...sides.map((side) => ({ is: 'side' as const, side }))];
    }
    const lines = (terms: readonly Term[]): Line[] => terms.map((term) => ({ is: 'term', term, uri }));
    if (line.is === 'used') return lines(await this.glossary.terms({ ...own, used: true }));
    if (line.is === 'side') return line.side.kinds.map((kind) => ({ is: 'kind', side: line.side, kind }));
    if (line.is === 'kind') {
      const { side } = line.side;
      return lines(await this.glossary.terms({ ...own, kind: line.kind.kind, ...(side === undefined ? {} : { side }) }));
    }
    return line.is === 'term' && line.uri !== undefined ? line.term.uses.map((use) => ({ is: 'use', use, uri: line.uri ?? '' })) : [];
  }

  getTreeItem(line: Line): TreeItem {
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    if (line.is === 'used')
      return Object.assign(new TreeItem(l10n.t('In This Statement'), Expanded), { id: 'used', description: termsText(line.count) });
    if (line.is === 'side') return Object.assign(new TreeItem(line.side.label, Collapsed), { id: `side ${line.side.label}` });
    if (line.is === 'kind')
      return Object.assign(new TreeItem(line.kind.label, Collapsed), {
        id: `kind ${line.side.label} ${line.kind.kind}`,
        description: String(line.kind.count),
      });
    if (line.is === 'use') {
      const { range } = line.use;
      const options = { selection: { start: range.start, end: range.end } };
      return Object.assign(new TreeItem(line.use.text, None), {
        description: l10n.t('line {0}', range.start.line + 1),
        iconPath: new ThemeIcon('location'),
        command: { command: 'vscode.open', title: l10n.t('Show'), arguments: [Uri.parse(line.uri), options] },
      });
    }
    const { term } = line;
    return Object.assign(new TreeItem(term.abbreviation ?? term.name, term.uses.length > 0 ? Collapsed : None), {
      description: [term.abbreviation === undefined ? undefined : term.name, term.uses.length > 0 ? usesText(term) : undefined]
        .filter((part) => part !== undefined)
        .join(' · '),
      contextValue: term.japanese === undefined ? 'term' : 'termWithJapanese',
      command: { command: 'communique.showEntry', title: l10n.t('Show Entry'), arguments: [line] },
    });
  }

  async resolveTreeItem(item: TreeItem, line: Line): Promise<TreeItem> {
    if (line.is === 'term') {
      const entry = await this.glossary.entry(line.term.id, line.uri);
      if (entry) item.tooltip = new MarkdownString(entry.card);
    }
    return item;
  }
}
