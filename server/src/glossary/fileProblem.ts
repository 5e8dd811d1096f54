/** A range of a file, in UTF-16 code units. */
export interface FileSpan {
  readonly offset: number;
  readonly length: number;
}

/**
 * `syntax`: not well-formed JSON, XML, YAML or CSV. `schema`: a part is missing or has the wrong shape. `meaning`: well-formed parts
 * contradict each other. `notice`: nothing is wrong, but something was left out.
 */
export type ProblemKind = 'syntax' | 'schema' | 'meaning' | 'notice';

/** An error in a team’s file, as one sentence with its place. */
export interface FileProblem extends FileSpan {
  readonly kind: ProblemKind;
  readonly message: string;
}

/** At least one problem, in file order. */
export type FileProblems = readonly [FileProblem, ...FileProblem[]];

export type Loaded<T> =
  | { readonly ok: true; readonly value: T; readonly notices: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: FileProblems };

export const refused = (kind: ProblemKind, offset: number, length: number, message: string): { ok: false; problems: FileProblems } => ({
  ok: false,
  problems: [{ kind, offset, length, message }],
});

/** Maximum number of reported problems for one file. */
const maxProblems = 100;

/** Sorts problems and reports each place once. Returns undefined if there are none. */
export function sortedUnique(problems: readonly FileProblem[]): FileProblems | undefined {
  const places = new Set<string>();
  const sorted = [...problems]
    .sort((a, b) => a.offset - b.offset || b.length - a.length)
    .filter(({ offset, length }) => {
      const place = `${offset}:${length}`;
      return places.has(place) ? false : places.add(place);
    });
  const [first, ...others] = sorted.slice(0, maxProblems);
  return first && [first, ...others];
}
