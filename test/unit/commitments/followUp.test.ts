import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '../../../server/src/commitments/commitments.js';
import { deadlineIn } from '../../../server/src/commitments/followUp.js';
import { statementOf } from '../marked.js';

const date = '2027-05-12';

describe('a deadline', () => {
  it.each([
    ['to finish the survey by the end of 2028', 'by the end of 2028'],
    ['to publish a report by September 2027', 'by September 2027'],
    ['to publish it no later than 30 June 2028', 'no later than 30 June 2028'],
    ['to submit a plan within six months', 'within six months'],
    ['to submit a plan within 90 days of this meeting', 'within 90 days'],
    ['to finish before the next Dialogue meeting', 'before the next Dialogue meeting'],
    ['to decide by the Fifth meeting', 'by the Fifth meeting'],
    ['to report at their next meeting', 'at their next meeting'],
    ['to launch a second satellite in 2029', 'in 2029'],
    ['to launch it in the first half of 2028', 'in the first half of 2028'],
    ['to hold a workshop in autumn 2027', undefined],
    ['to hold a workshop in November 2027', 'in November 2027'],
    ['to reach net zero by mid-2035', 'by mid-2035'],
    ['to train 200 people over the next five years', 'over the next five years'],
    ['to hold an exercise later this year', 'later this year'],
    ['to sign it by FY 2028', 'by FY 2028'],
    ['to hold talks in the coming months', 'in the coming months'],
  ])('is found as written: %s', (text, expected) => expect(deadlineIn(text, date)).toBe(expected));

  it.each([
    'the launch in 2026',
    'the plan adopted by Japan',
    'the agreement signed in March 2027',
    'cooperation within the United Nations',
    'the damage caused by the storm of 2019',
    'the progress made by 2020',
    'to stand by the people of Samoa',
    'to meet in Tokyo',
    'the events of the past year',
    'in light of the new plan',
    'the need to act in March',
    'the plan adopted at the Tenth Assembly in May 2026',
  ])('is not found: %s', (text) => expect(deadlineIn(text, date)).toBeUndefined());

  it('may open the sentence', () => {
    const [one, other] = commitmentsOf(
      statementOf('May 12, 2027\n\nBy the end of 2030, both sides will open a port, and will build a road in Fiji by 2031.\n'),
    );
    expect(one?.deadline).toBe('By the end of 2030');
    expect(other?.deadline).toBe('by 2031');
  });
});

describe('the responsible body', () => {
  const of = (text: string): string[] =>
    commitmentsOf(statementOf(`May 12, 2027\n\nJapan and the United States met.\n\n${text}\n`)).map((c) => c.responsible.join(', '));
  it('is the subject if that is a body', () => expect(of('JAXA will fly it. The two sides will see.')).toEqual(['JAXA', '']));
  it('is the instructed body', () => {
    expect(of('Both sides instructed NICT and NASA to share data with JAXA.')).toEqual(['NICT, NASA']);
    expect(of('They called on the Ministry of Defense to report.')).toEqual(['MOD']);
  });
  it('is the body that the clause says does it', () => {
    expect(of('Both sides will hold a study led by JAXA.')).toEqual(['JAXA']);
    expect(of('Both sides decided to deepen the cooperation between JAXA and NASA.')).toEqual(['JAXA, NASA']);
  });
  it('is not a body that is only mentioned', () => {
    expect(of('Both sides welcomed the rover of JAXA.')).toEqual(['']);
    expect(of('We will use the data published by NICT.')).toEqual(['']);
  });
});
