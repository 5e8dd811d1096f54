import { describe, expect, it } from 'vitest';
import { meetingOf, nextOrdinal } from '../../../server/src/statement/opening/meeting.js';
import { isStatement } from '../../../server/src/statement/opening/recognise.js';
import { findingsIn, statementOf } from '../marked.js';

const text = `# Déclaration conjointe de la huitième réunion du dialogue maritime

Les deux parties se sont réunies à Paris le mercredi 24 mars 2027 pour la huitième réunion du dialogue, dans un esprit de confiance.

La partie française et la partie japonaise se félicitent de la coopération entre les deux pays et de leurs projets communs.
`;

// French is described by data alone. These tests show that the engine needs nothing else.
describe('a statement in French', () => {
  it('is recognized by its opening', () => {
    expect(isStatement('x.md', text, 'markdown')).toBe(true);
    expect(isStatement('x.md', text.replace('Déclaration', 'Note sur la déclaration'), 'markdown')).toBe(false);
  });

  it('has language, date, sides and meeting', () => {
    const statement = statementOf(text);
    const meeting = meetingOf(statement);
    expect([statement.language, statement.date, statement.sides]).toEqual(['fr', '2027-03-24', ['France', 'Japan']]);
    expect([meeting?.number, meeting && nextOrdinal(meeting)]).toEqual([8, 'neuvième']);
  });

  it('counts as only partly checked', () => {
    expect(statementOf(text).otherLanguages).toEqual(['French', 'French', 'French']);
  });

  it('is checked as far as the data goes', () => {
    const findings = findingsIn(text.replace('mercredi', 'jeudi').replace('pour la huitième', 'pour la septième'));
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['language/weekday', '24 mars 2027 is a mercredi, not a jeudi. Correct the date or the day of the week.'],
      ['language/meeting-number', 'The title has huitième. Write “huitième”, or correct the title.'],
    ]);
  });
});
