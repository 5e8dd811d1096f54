import type { Edit, Finding } from '../findings/finding.js';
import type { Statement } from '../statement/statement.js';
import { blockAt } from './lookup.js';
import type { FileChange } from './refactoring.js';
import { appended, type WorkspaceFiles } from './workspaceFiles.js';

/** A way to say “not here”, or “we know this”. */
export interface Silencing {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly files?: readonly FileChange[];
}

/** In Markdown by a comment at the end of the paragraph; elsewhere by the team's list of what is ignored. */
export function silenceHere(statement: Statement, finding: Finding, files: WorkspaceFiles | undefined): Silencing | undefined {
  const text = statement.text.slice(finding.offset, finding.offset + finding.length);
  const block = blockAt(statement, finding.offset);
  if (statement.markup === 'markdown' && block && block.reading.kind !== 'tableCell') {
    const end = block.base + block.reading.end;
    const edit = { offset: end, length: 0, newText: ` <!-- communique-disable-line ${finding.rule} -->` };
    return { title: 'Leave this paragraph as it is', edits: [edit] };
  }
  if (!files) return undefined;
  const change = appended(files.config, ['ignore'], { rule: finding.rule, text: text.replace(/\s+/g, ' ') });
  return { title: `Leave “${text.replace(/\s+/g, ' ')}” as it is`, edits: [], files: [change] };
}

/** For an abbreviation without its name: readers of this team know it. */
export function wellKnownHere(statement: Statement, finding: Finding, files: WorkspaceFiles | undefined): Silencing | undefined {
  if (!files || !/^abbreviation\/(?:not-introduced|used-before-introduced)$/.test(finding.rule)) return undefined;
  const abbreviation = statement.abbreviations.find((a) => a.uses.some((u) => u.offset === finding.offset));
  if (!abbreviation) return undefined;
  return {
    title: `${abbreviation.short} is well known here`,
    edits: [],
    files: [appended(files.config, ['wellKnown'], abbreviation.short)],
  };
}
