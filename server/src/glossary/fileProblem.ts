/** A stretch of a file, in UTF-16 code units. */
export interface FileSpan {
  readonly offset: number;
  readonly length: number;
}

/**
 * What kind of fault it is: `syntax` (no JSON, XML, YAML, CSV), `schema` (a part missing or of the wrong shape), `meaning` (each part
 * is well formed, but they contradict each other), `notice` (nothing is wrong, but something was left out).
 */
export type ProblemKind = 'syntax' | 'schema' | 'meaning' | 'notice';

/** What is wrong with a file of the team, and where: one sentence. */
export interface FileProblem extends FileSpan {
  readonly kind: ProblemKind;
  readonly message: string;
}

/** At least one, in the order of the file. */
export type FileProblems = readonly [FileProblem, ...FileProblem[]];

export type Loaded<T> =
  | { readonly ok: true; readonly value: T; readonly notices: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: FileProblems };

export const refused = (kind: ProblemKind, offset: number, length: number, message: string): { ok: false; problems: FileProblems } => ({
  ok: false,
  problems: [{ kind, offset, length, message }],
});

/** The most problems that are reported for one file. */
const most = 100;

/** Problems in the order of the file, each place once; undefined where there are none. */
export function sortedUnique(problems: readonly FileProblem[]): FileProblems | undefined {
  const places = new Set<string>();
  const sorted = [...problems]
    .sort((a, b) => a.offset - b.offset || b.length - a.length)
    .filter(({ offset, length }) => {
      const place = `${offset}:${length}`;
      return places.has(place) ? false : places.add(place);
    });
  const [first, ...others] = sorted.slice(0, most);
  return first && [first, ...others];
}
