import { expect, it } from 'vitest';
import { restOf } from '../../../server/src/findings/introducing.js';
import { wronglyNamed } from '../../../server/src/statement/wronglyNamed.js';
import { statementOf } from '../marked.js';

/** Returns what the first introduction contains besides the name and the short form. */
function restIn(text: string): string | undefined {
  const statement = statementOf(text);
  const [introduction] = statement.abbreviations.flatMap((a) => a.introductions);
  if (!introduction) throw new Error('nothing is introduced');
  return restOf(statement, introduction);
}

it.each([
  ['nothing', 'the Quasi-Zenith Satellite System (QZSS) is', ''],
  ['nothing but words that announce', 'the Quasi-Zenith Satellite System (hereinafter referred to as “QZSS”) is', ''],
  ['nothing, the short form first', 'the QZSS (Quasi-Zenith Satellite System) is', ''],
  ['something after a comma', 'the Quasi-Zenith Satellite System (QZSS, established in 2018) is', 'established in 2018'],
  ['something after a semicolon', 'the Quasi-Zenith Satellite System (QZSS; of Japan) is', 'of Japan'],
  ['something that cannot be taken apart', 'the Quasi-Zenith Satellite System (QZSS: “Michibiki”) is', undefined],
])('an introduction also contains %s', (_, text, rest) => {
  expect(restIn(`Both sides say that ${text} used.`)).toBe(rest);
});

/** Returns the id of the term whose name is wrong in a text. */
function wrongIn(text: string): string | undefined {
  const statement = statementOf(text);
  const [abbreviation] = statement.abbreviations;
  const [introduction] = abbreviation?.introductions ?? [];
  if (!abbreviation || !introduction) throw new Error('nothing is introduced');
  return wronglyNamed(statement, introduction, abbreviation.terms)?.term.id;
}

it.each([
  ['a word that differs is a wrong name', 'Japan met the Quasi-Zenith Satellite Service (QZSS).', 'qzss'],
  ['the right name', 'Japan met the Quasi-Zenith Satellite System (QZSS).', undefined],
  ['another name of the term', 'Japan met the Quasi Zenith Satellite System (QZSS).', undefined],
  ['a name cut short', 'Japan met the Quasi-Zenith Satellite (QZSS).', undefined],
  ['another thing with the same letters', 'Japan met the Quality Zone for Small Ships (QZSS).', undefined],
  ['a body of a side that takes no part', 'The United States met the Quasi-Zenith Satellite Service (QZSS).', undefined],
])('%s', (_, text, id) => {
  expect(wrongIn(text)).toBe(id);
});
