import type { Glossary } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';
import { weakMemo } from '../../text/memo.js';
import type { NameFact, WordFact } from '../fact.js';
import type { PairLanguage } from '../pairLanguage.js';

/** A name or abbreviation of a language, with the terms that have it. */
interface Form {
  /** In lowercase, unless it must match exactly. */
  readonly text: string;
  readonly isExact: boolean;
  readonly terms: Set<Term>;
}

/** Length of the prefix by which names are looked up, in UTF-16 code units. */
const keyLength = 2;

/** Maximum length of a name, in UTF-16 code units. */
const maxNameLength = 120;

/** Minimum length of a name without its prefix, in UTF-16 code units. */
const minNameLength = 4;

/** Returns the names of a term in a language. English is the language of names without one. */
export function namesInLanguage(term: Term, code: string): string[] {
  const own = (language = 'en'): boolean => language === code || language.startsWith(`${code}-`);
  const names = (term.names ?? []).filter((n) => own(n.language) && n.type !== 'abbreviation').map((n) => n.text);
  const translations = Object.entries(term.translations ?? {}).flatMap(([language, text]) => (own(language) ? [text] : []));
  return [...(code === 'en' ? [term.name] : []), ...translations, ...names];
}

const abbreviationsOf = ({ abbreviation, names = [] }: Term): string[] => [
  ...(abbreviation === undefined ? [] : [abbreviation]),
  ...names.filter((n) => n.type === 'abbreviation').map((n) => n.text),
];

/** Returns a name in all spellings of its language: “Defense”, “Defence”. */
const spellingsOf = (name: string, { spellings = [] }: PairLanguage): string[] => {
  const parts = name.split(/\b/);
  return [...new Set([name, ...[0, 1].map((to) => parts.map((part) => spellings.find((s) => s.includes(part))?.[to] ?? part).join(''))])];
};

const formsOf = weakMemo((glossary: Glossary) =>
  weakMemo((language: PairLanguage): ReadonlyMap<string, readonly Form[]> => {
    const forms = new Map<string, Form>();
    const add = (written: string, term: Term, isExact: boolean): void => {
      const text = written.normalize('NFKC').replace(/’/g, "'");
      const key = isExact ? text : text.toLowerCase();
      const form = forms.get(key) ?? { text: key, isExact, terms: new Set() };
      form.terms.add(term);
      forms.set(key, form);
    };
    for (const term of glossary.terms.values()) {
      for (const name of namesInLanguage(term, language.code).flatMap((own) => spellingsOf(own, language))) {
        add(name, term, language.writing.spaced && !name.includes(' '));
        const prefix = language.namePrefixes.find((p) => name.startsWith(p));
        if (prefix !== undefined && name.length - prefix.length >= minNameLength) add(name.slice(prefix.length), term, false);
      }
      for (const short of abbreviationsOf(term)) add(short, term, true);
    }
    const byStart = new Map<string, Form[]>();
    for (const form of [...forms.values()].sort((a, b) => b.text.length - a.text.length)) {
      const start = form.text.slice(0, keyLength).toLowerCase();
      const same = byStart.get(start);
      if (same) same.push(form);
      else byStart.set(start, [form]);
    }
    return byStart;
  }),
);

const isLetter = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);
const isLatin = (c: string): boolean => /[\p{Script=Latin}\p{N}]/u.test(c);

/** Maximum length of a name that may be part of a word where spaces do not separate words, in UTF-16 code units: 国会 in 締約国会議. */
const maxLengthInWord = 2;

/** Returns whether a range is a whole word, rather than inside one. */
function isWhole(text: string, start: number, end: number, isSpaced: boolean): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const joins = isSpaced ? isLetter : isLatin;
  const meets = (inside: string, outside: string): boolean => outside !== '' && joins(inside) && joins(outside);
  if (!isSpaced && end - start <= maxLengthInWord && /^\p{Script=Han}{2}$/u.test(before + after)) return false;
  return !meets(text.charAt(start), before) && !meets(text.charAt(end - 1), after);
}

const generalKinds = new Set(['concept', 'orbit', 'country']);

/** Returns whether a term is a common noun rather than the name of one thing: “AI safety institute”. Its translations vary. */
const isGeneral = ({ kind, name }: Term): boolean => generalKinds.has(kind) || !capitalized.test(name);

const capitalized = /\p{Lu}\p{Ll}/u;

/** Text around a name that is part of a longer, unknown name: “United Nations Convention”, “Japan-France Dialogue”. */
const [partBefore, partAfter] = [/[\p{L}.]-\p{Lu}[\p{L}.]{0,20} $/u, /^ \p{Lu}\p{Ll}/u];

/** Length of the text examined around a name, in UTF-16 code units. */
const around = 30;

/** Returns whether a name is part of a longer one, or of a person’s title: 外交部第一次官. */
function isPart(text: string, start: number, end: number, { writing, titles = [] }: PairLanguage): boolean {
  const after = text.slice(end, end + around);
  if (!writing.spaced) return titles.some((title) => after.startsWith(title));
  return partAfter.test(after) || partBefore.test(text.slice(Math.max(0, start - around), start));
}

const bodies =
  /^(?:agency|center|command|commission|committee|council|department|institute|ministry|office|organization|secretariat|service)$/;

const introduction = /^ ?\(([A-Z][\w&/+-]{1,11})\)/;

/** Returns the names of the glossary in a text, the longest at each place. */
export function namesIn(text: string, language: PairLanguage, glossary: Glossary): NameFact[] {
  const forms = formsOf(glossary)(language);
  const lower = text.toLowerCase();
  const isSpaced = language.writing.spaced;
  const facts: NameFact[] = [];
  const heads = Object.entries(language.sharedHeads ?? {});
  /** The head shared by the names of a list, and the end of the list so far. */
  let shared: { readonly head: string; readonly end: number } | undefined;
  const fits = ({ text: name, isExact }: Form, at: number): boolean => {
    const end = at + name.length;
    const plural = isSpaced && lower.charAt(end) === 's' ? 1 : 0;
    return (isExact ? text : lower).startsWith(name, at) && isWhole(text, at, end + plural, isSpaced);
  };
  /** Returns the longest name that the words at an offset begin and the shared head ends. */
  const sharing = (head: string, at: number): Form | undefined => {
    const own = (head + lower.slice(at, at + maxNameLength)).toLowerCase();
    const found = forms.get(own.slice(0, keyLength))?.find((f) => !f.isExact && own.startsWith(f.text) && f.text.length > head.length);
    return found && isWhole(text, at, at + found.text.length - head.length, isSpaced) ? found : undefined;
  };
  for (let at = 0; at < text.length; ) {
    const opening = heads.find(([plural]) => text.startsWith(plural, at));
    if (opening) {
      shared = { head: opening[1], end: at + opening[0].length };
      at = shared.end;
      continue;
    }
    const isNext = shared !== undefined && /^(?:,? ?(?:and )?(?:the )?)$/.test(text.slice(shared.end, at));
    const inList = shared && isNext ? sharing(shared.head, at) : undefined;
    const form = inList ?? forms.get(lower.slice(at, at + keyLength))?.find((f) => fits(f, at));
    if (!form) {
      at++;
      continue;
    }
    const end = at + form.text.length - (inList ? (shared?.head.length ?? 0) : 0);
    shared = inList && shared ? { head: shared.head, end } : undefined;
    const terms = [...form.terms];
    const [short, bracketed] = introduction.exec(text.slice(end, end + 20)) ?? [];
    // “Japan-Australia-India-U.S. (Quad)”: the brackets may contain the name of something else.
    const known = forms.get((bracketed ?? '').slice(0, keyLength).toLowerCase())?.find((f) => f.text === bracketed);
    const introduced = known && terms.every((t) => t.kind === 'country') ? undefined : bracketed;
    const from = end + (short?.indexOf('(') ?? 0) + 1;
    facts.push({
      kind: 'name',
      start: at,
      end,
      text: text.slice(at, end),
      terms: terms.map((t) => t.id),
      isStrong:
        !terms.some(isGeneral) && (form.isExact || !isSpaced || capitalized.test(text.slice(at, end))) && !isPart(text, at, end, language),
      isBody: terms.every((t) => bodies.test(t.kind)),
      ...(introduced === undefined ? {} : { introduced: { text: introduced, start: from, end: from + introduced.length } }),
    });
    // The abbreviation belongs to the name.
    at = introduced === undefined ? end : from + introduced.length;
  }
  return facts;
}

const capitals = /(?<![\p{Script=Latin}\p{N}.-])[A-Z][A-Z0-9]+(?:[-/&][A-Z0-9]+)*(?![\p{Script=Latin}\p{N}])/gu;
const roman = /^[IVX]+$/;

/**
 * Returns the abbreviations that no term of the glossary has. Those in brackets after their name are strong.
 * @param isTaken whether a range is part of a name
 */
export function abbreviationsIn(text: string, isTaken: (start: number, end: number) => boolean): WordFact[] {
  return [...text.matchAll(capitals)].flatMap(({ 0: value, index }): WordFact[] => {
    const end = index + value.length;
    if (isTaken(index, end) || roman.test(value)) return [];
    return [{ kind: 'abbreviation', start: index, end, text: value, value, isStrong: true }];
  });
}
