import { describe, expect, it } from 'vitest';
import { lensesOf } from '../../../server/src/features/annotations/codeLens.js';
import { nameHintsIn } from '../../../server/src/features/annotations/inlayHints.js';
import { tokenSteps } from '../../../server/src/features/annotations/semanticTokens.js';
import { plainFromMarkdown } from '../../../server/src/features/hover/markdown.js';
import { verbCard } from '../../../server/src/features/hover/verbCard.js';
import { sourceLinksOf } from '../../../server/src/features/navigation/documentLinks.js';
import { termsMatching } from '../../../server/src/features/navigation/workspaceSymbols.js';
import { type Outline, outlineSteps } from '../../../server/src/features/outline/documentSymbols.js';
import { foldsOf } from '../../../server/src/features/outline/folding.js';
import { selectionsAt } from '../../../server/src/features/outline/selectionRanges.js';
import { finished } from '../../../server/src/text/steps.js';
import { testGlossary } from '../marked.js';
import { opening, placed } from './placed.js';

const tree = (entries: readonly Outline[], depth = 0): string[] =>
  entries.flatMap((e) => [`${'  '.repeat(depth)}${e.kind} ${e.name}`, ...tree(e.children, depth + 1)]);

describe('the outline', () => {
  it('has headings, paragraphs by section or first words, participants under their sides', () => {
    const text = [
      '# Joint Statement',
      '',
      'This meeting was co-chaired by the Ministry of Foreign Affairs for Japan, and by NASA for the United States.',
      '',
      'Principal participants included the Ministry of Defense; and the Cabinet Office from the Japanese side, and NASA from the U.S. side.',
      '',
      '## Security',
      '',
      'On national security space, both sides spoke.',
      '',
      'One two three four five six seven eight nine.',
      '',
      '# Annex',
    ].join('\n');
    expect(tree(finished(outlineSteps(placed(text).statement)))).toEqual([
      'heading Joint Statement',
      '  participants Co-chairs',
      '    side Japan',
      '      body Ministry of Foreign Affairs',
      '    side United States',
      '      body NASA',
      '  participants Participants',
      '    side Japan',
      '      body Ministry of Defense',
      '      body Cabinet Office',
      '    side United States',
      '      body NASA',
      '  heading Security',
      '    paragraph National security',
      '    paragraph One two three four five six seven…',
      'heading Annex',
    ]);
  });

  it('gives every entry a place inside its span, and every span inside its parent’s', () => {
    const check = (entry: Outline, parent?: Outline): void => {
      const end = (s: { offset: number; length: number }): number => s.offset + s.length;
      expect(entry.place.offset).toBeGreaterThanOrEqual(entry.span.offset);
      expect(end(entry.place)).toBeLessThanOrEqual(end(entry.span));
      if (parent) {
        expect(entry.span.offset).toBeGreaterThanOrEqual(parent.span.offset);
        expect(end(entry.span)).toBeLessThanOrEqual(end(parent.span));
      }
      for (const child of entry.children) check(child, entry);
    };
    for (const entry of finished(
      outlineSteps(
        placed(`${opening}\nPrincipal participants included the Cabinet Office for Japan, and NASA for the United States.\n`).statement,
      ),
    ))
      check(entry);
  });
});

describe('folding', () => {
  it('folds front matter, sections under their headings and lists', () => {
    const { statement } = placed('---\ntitle: T\n---\n\n# A\n\nThey met.\n\n## B\n\n- one\n- two\n- three\n\n# C\n\nThey left.\n');
    const folds = foldsOf(statement).map((f) => [
      f.kind,
      statement.text
        .slice(f.offset, f.offset + f.length)
        .split('\n')
        .at(-1),
    ]);
    expect(folds).toEqual([
      ['frontMatter', '---'],
      ['section', expect.stringContaining('three')],
      ['section', expect.stringContaining('three')],
      ['section', 'They left.'],
      ['list', expect.stringContaining('three')],
    ]);
  });
});

describe('selection ranges', () => {
  it('grow from the word over the name and the sentence to the paragraph, the section and all', () => {
    const { statement, cursor } = placed('# H\n\nThe U.S. side met. In low Ea|rth orbit (LEO) they flew.\n\n# I\n\nx\n');
    expect(selectionsAt(statement, cursor).map(({ offset, length }) => statement.text.slice(offset, offset + length))).toEqual([
      'Earth',
      'low Earth orbit',
      'low Earth orbit (LEO)',
      'In low Earth orbit (LEO) they flew.',
      'The U.S. side met. In low Earth orbit (LEO) they flew.',
      expect.stringMatching(/^(?:# )?H\n\nThe U\.S\./),
      statement.text,
    ]);
  });
});

describe('links', () => {
  it('lead from the first place of a body to its source, and only there', () => {
    const { statement, ranges } = placed('The [[Quasi-Zenith Satellite System]] and the Quasi-Zenith Satellite System, and Japan.');
    expect(sourceLinksOf(statement)).toEqual([{ ...ranges[0], url: 'https://example.org/qzss_(en)', title: 'QZSS' }]);
  });
});

describe('code lenses', () => {
  it('count the uses of an introduction, and report an outdated list', () => {
    const { statement } = placed('In low Earth orbit (LEO), LEO, LEO.\n\n## Abbreviations\n\n- XY: old\n');
    expect(lensesOf(statement).map((l) => [l.title, l.does, l.uses?.length])).toEqual([
      ['LEO: used twice', 'showUses', 3],
      ['Update this list of abbreviations', 'updateList', undefined],
    ]);
  });
});

describe('inlay hints', () => {
  it('give the name at the first use in a paragraph, not beside the introduction', () => {
    const { statement } = placed('In low Earth orbit (LEO), LEO.\n\nThe LEO and LEO.\n\nThe QZSS and XYZ.\n');
    const hints = nameHintsIn(statement, 0, statement.text.length);
    expect(hints.map((h) => [statement.text.slice(0, h.offset).split(' ').at(-1), h.name])).toEqual([
      ['LEO', 'low Earth orbit'],
      ['QZSS', 'Quasi-Zenith Satellite System'],
    ]);
    expect(nameHintsIn(statement, 0, 5)).toEqual([]);
    const known = placed('The U.S. side and the UN met. MDA may be one thing or another.\n').statement;
    expect(nameHintsIn(known, 0, known.text.length)).toEqual([]);
  });
});

describe('semantic tokens', () => {
  it('color bodies by side, terms, abbreviations, verbs and dates, and never overlap', () => {
    const { statement } = placed(
      `${opening}\nBoth sides welcomed the Cabinet Office and the National Aeronautics and Space Administration (NASA), and NASA.\n`,
    );
    const seen = finished(tokenSteps(statement)).map((t) => [statement.text.slice(t.offset, t.offset + t.length), t.type, ...t.modifiers]);
    expect(seen).toEqual([
      ['March 24, 2027', 'date'],
      ['March 24, 2027', 'date'],
      ['welcomed', 'commitment'],
      ['Cabinet Office', 'body', 'firstSide'],
      ['National Aeronautics and Space Administration', 'body', 'secondSide'],
      ['NASA', 'abbreviation', 'introduction'],
      ['NASA', 'abbreviation'],
    ]);
  });
});

describe('the hover of a commitment verb', () => {
  const card = (source: string): string | undefined => {
    const { statement, cursor } = placed(source);
    return verbCard(statement, cursor)?.markdown;
  };
  it('has its step, neighboring steps and uses, and says that the order is this project’s own', () => {
    const text = card('Both sides wel|comed it. They warmly welcomed that and noted this.');
    expect(text).toMatch(/^\*\*welcome\*\*: welcome\. Step 5 of 12, from weak to strong\./);
    expect(text).toContain('Equal strength: appreciate');
    expect(text).toContain('Weaker: recognize');
    expect(text).toContain('Stronger: share the view, concur');
    expect(text).toContain('used twice');
    expect(text).toContain('no authority ranks');
  });
  it.each([
    'Japan inten|ds to act.',
    'The two sides discussed it and reaffir|med that.',
    'We strongly comm|it to it.',
    'Both sides took no|te of it.',
  ])('knows %s', (source) => expect(card(source)).toBeDefined());
  it.each([
    'A warm wel|come was given.',
    'Their pla|ns are many.',
    'The stre|ss on it.',
    'The no|te says “both sides welcomed”.',
    '# Both sides wel|comed',
  ])('offers nothing at %s', (source) => expect(card(source)).toBeUndefined());
});

describe('workspace symbols', () => {
  it('find terms by abbreviation, name and Japanese name, the closest first', () => {
    const ids = (query: string): string[] => termsMatching(testGlossary, query).map((t) => t.id);
    expect(ids('qzss')).toEqual(['qzss']);
    expect(ids('mda')).toEqual(['mda', 'mda-us']);
    expect(ids('準天頂')).toEqual(['qzss']);
    expect(ids('じゅんてんちょう')).toEqual(['qzss']);
    expect(ids('ジュンテンチョウえいせい')).toEqual(['qzss']);
    expect(ids('ｼｽﾃﾑ')).toContain('qzss');
    expect(ids('space')).toContain('nasa');
    expect(ids('no such thing')).toEqual([]);
    const ofSides = (...sides: string[]): string[] => termsMatching(testGlossary, 'ministry of fo', sides).map((t) => t.id);
    expect(ofSides('Japan')).toEqual(['mofa', 'mofa-rok']);
    expect(ofSides('Republic of Korea')).toEqual(['mofa-rok', 'mofa']);
  });
});

describe('hovers as plain text', () => {
  it('keep the words without the marks', () => {
    expect(plainFromMarkdown('**A \\[b\\]** (C)  \nd · *e*\n\nSource: [x](https://y_z)\n\n---\n\n2 \\* 3')).toBe(
      'A [b] (C)\nd · e\n\nSource: x\n\n2 * 3',
    );
  });
});
