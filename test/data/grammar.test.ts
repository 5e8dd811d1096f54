import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import languageConfiguration from '../../syntaxes/language-configuration.json' with { type: 'json' };

let grammar: textmate.IGrammar;

beforeAll(async () => {
  await loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  const path = new URL('../../syntaxes/statement.tmLanguage.json', import.meta.url);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    // VS Code provides the Markdown grammar; it is left out here.
    loadGrammar: async (scope) => (scope === 'text.statement' ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path.pathname) : null),
  });
  const loaded = await registry.loadGrammar('text.statement');
  if (!loaded) throw new Error('the grammar does not load');
  grammar = loaded;
});

/** Returns the ranges of a line that have a scope, with the last part of its name. */
function coloured(line: string): string[] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.filter((t) => t.scopes.length > 1)
    .map((t) => `${line.slice(t.startIndex, t.endIndex)} ${t.scopes.at(-1)?.split('.').slice(0, 4).join('.')}`);
}

describe('the grammar', () => {
  it.each([
    ['Joint Statement', 'Joint Statement entity.name.section.statement'],
    ['Quad Leaders’ Joint Statement: A Title', 'Quad Leaders’ Joint Statement: A Title entity.name.section.statement'],
  ])('colors a title line: %s', (line, expected) => {
    expect(coloured(line)).toEqual([expected]);
  });

  it.each([
    [
      'in low Earth orbit (LEO) and',
      ['( punctuation.definition.abbreviation.begin', 'LEO entity.name.type.abbreviation', ') punctuation.definition.abbreviation.end'],
    ],
    [
      'the satellite (GOSAT-GW) and',
      [
        '( punctuation.definition.abbreviation.begin',
        'GOSAT-GW entity.name.type.abbreviation',
        ') punctuation.definition.abbreviation.end',
      ],
    ],
    ['Both sides met, and the U.S. side spoke', ['Both sides entity.name.function.side', 'the U.S. side entity.name.function.side']],
    ['on March 24, 2023, in Tokyo', ['March 24, 2023 constant.numeric.date.statement']],
    ['on 5 May 2021.', ['5 May 2021 constant.numeric.date.statement']],
    ['the Ninth Meeting of', ['Ninth  constant.numeric.ordinal.statement']],
    [
      'on [to be confirmed] in TBD',
      ['[to be confirmed] invalid.illegal.placeholder.statement', 'TBD invalid.illegal.placeholder.statement'],
    ],
    ['an aside (which is none) here (2023)', []],
    ['Both sidesteps are words', []],
  ])('colors %s', (line, expected) => {
    expect(coloured(line)).toEqual(expected);
  });
});

describe('a word selected by double click', () => {
  const { pattern, flags } = languageConfiguration.wordPattern;
  it.each(['QZSS', 'GOSAT-GW', 'U.S.', 'R&D', 'DESTINY+', 'Japan’s', '準天頂衛星システム', 'Quasi-Zenith'])('%s is one', (word) => {
    expect(`a ${word} b`.match(new RegExp(pattern, `${flags}g`))).toContain(word);
  });
});
