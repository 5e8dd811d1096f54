import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../../server/src/workspace/globs.js';

const matches = (glob: string, path: string): boolean | string => {
  const matcher = globMatcher(glob);
  return typeof matcher === 'string' ? matcher : matcher(path);
};

describe('a glob', () => {
  const globs = [
    'a.md',
    '*.md',
    '**/*.md',
    'drafts/*.md',
    'drafts/**',
    'drafts/**/*.md',
    '**/drafts/*.{md,txt}',
    '**/20??/*-[ab].md',
    './drafts/*.md',
    '**/**/x.md',
    '*',
    '**',
    'DRAFTS/*.MD',
    '**/a*b*c.md',
    '?ref*/[a-c].*',
    '20{2..3}7/*',
    '{a,{x,b}}.{md,txt}',
    'a\\.md',
    '{a}.md',
    '[a.md',
    'a}.md',
  ];
  const paths = [
    'a.md',
    'x.md',
    'b.txt',
    'drafts/a.md',
    'drafts/2027/b.md',
    'drafts/2027/x-a.md',
    'x/drafts/c.txt',
    '.hidden/a.md',
    'drafts/.a.md',
    'drafts',
    'x/y/abbc.md',
    '2027/x-b.md',
    'Drafts/A.md',
    '{a}.md',
    '[a.md',
    'a}.md',
    '2027/.b',
  ];
  it.each(globs)('%s matches what the library says', (glob) => {
    const library = picomatch(glob, { nocase: true });
    for (const path of paths) expect([path, matches(glob, path)]).toEqual([path, library(path)]);
  });

  it.each(['../x/*.md', 'a/../../b', '/etc/*', '\\\\server\\share\\*', 'C:/x/*', 'a\\..\\..\\b'])(
    '%s is refused: it leaves the folder',
    (glob) => {
      expect(globMatcher(glob)).toBe('a glob must stay inside this folder');
    },
  );

  it.each(['*a*a*a*a*b', `${'{a,aa}'.repeat(30)}b`, `${'a/'.repeat(300)}b`])('%s is refused: it would take too long', (glob) => {
    expect(globMatcher(glob)).toBe('has more than 3 stars and lists in one name');
  });

  it('of a list over folders is refused', () => {
    expect(globMatcher('{a/b,c}/*.md')).toBe('braces must not contain a slash; write two globs');
  });

  it.each(['', '/', 'a//b.md', './', '\\', '[', ']', '{', '}', '[]', '{}', '?', '!', '@(', '**/', '[!', '[a-', '{,}', '\u0000'])(
    '%j is one, or is refused',
    (glob) => {
      expect(['boolean', 'string']).toContain(typeof matches(glob, 'a//b.md'));
    },
  );

  // As regular expressions, these would take hours.
  it.each([
    ['(a+)+b', 'a'.repeat(60)],
    ['+(a|aa)b', 'a'.repeat(60)],
    ['((a|aa))+b', 'a'.repeat(60)],
    ['!(a|aa)+b', 'a'.repeat(60)],
    ['*a*a*ab', 'a'.repeat(255)],
    ['{a,aa,*}{a,aa}b', 'a'.repeat(255)],
    [`${'**/'.repeat(100)}b`, 'a/'.repeat(2000)],
  ])('%s ends', (glob, path) => {
    expect(matches(glob, path)).toBe(false);
  });
});
