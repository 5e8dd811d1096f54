import { describe, expect, it } from 'vitest';
import { placedList } from '../../../server/src/statement/abbreviationList.js';
import { statementOf } from '../marked.js';

const rowsOf = (...lines: string[]) => placedList(statementOf(`# Abbreviations\n\n${lines.join('\n')}\n`))?.rows;

describe('rows of a list of abbreviations', () => {
  it.each([
    ['QZSS: Quasi-Zenith Satellite System'],
    ['- QZSS – Quasi-Zenith Satellite System'],
    ['* **QZSS**: Quasi-Zenith Satellite System'],
    ['> + **QZSS** — Quasi-Zenith Satellite System  '],
    ['QZSS\tQuasi-Zenith Satellite System'],
  ])('%j', (line) => {
    expect(rowsOf(line)).toEqual([{ short: 'QZSS', long: 'Quasi-Zenith Satellite System' }]);
  });

  it('of a table, without its header', () => {
    expect(rowsOf('| Abbreviation | Name |', '| --- | --- |', '| QZSS | Quasi-Zenith Satellite System |')).toEqual([
      { short: 'QZSS', long: 'Quasi-Zenith Satellite System' },
    ]);
  });

  // A single pattern took time with the seventh power of the length: minutes for a line like this.
  it('end in linear time, whatever a line contains', () => {
    const spaces = (c: string): string => c.repeat(2000);
    expect(rowsOf(`- A${spaces('\v')}${spaces('\t')}${spaces('\v')}*${spaces('\v')}\v–|+`)).toBeDefined();
  });
});
