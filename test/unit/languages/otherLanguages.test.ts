import { describe, expect, it } from 'vitest';
import { uncheckedIn } from '../../../server/src/features/annotations/unchecked.js';
import { analyse } from '../../../server/src/statement/analyse.js';
import { findingsIn, statementOf, testGlossary } from '../marked.js';

const paragraphs: Readonly<Record<string, string>> = {
  French:
    'Les ministres se félicitent de la coopération entre les deux pays dans le domaine spatial et rappellent que le programme ZQRT doit être renforcé avec leurs partenaires.',
  Spanish:
    'Los ministros acogen con satisfacción la cooperación entre los dos países en el ámbito espacial y recuerdan que el programa ZQRT debe reforzarse con sus socios.',
  Swedish:
    'Ministrarna välkomnar samarbetet mellan de båda länderna på rymdområdet och erinrar om att programmet ZQRT ska stärkas tillsammans med våra partner.',
  German:
    'Die Minister begrüßen die Zusammenarbeit der beiden Länder im Weltraum und erinnern daran, dass das Programm ZQRT mit ihren Partnern gestärkt wird.',
  Hungarian: 'A miniszterek megállapodtak abban, hogy a két ország az űrkutatásban is együttműködik, és a ZQRT programot megerősíti.',
  Filipino:
    'Sinabi ng mga ministro na ang dalawang bansa ay magtutulungan sa agham at palalakasin nila ang programang ZQRT sa mga darating na taon.',
  'another language':
    'Divi ministri atzinīgi vērtēja sasniegto progresu kosmosa jomā un nolēma stiprināt ZQRT programmu kopā ar saviem partneriem nākamajos gados.',
  Chinese: '双方回顾了两国在航天领域的合作，同意继续加强ZQRT计划，并推动双边关系向前发展，就共同关心的国际问题交换意见。',
};

describe('paragraphs in other languages', () => {
  it.each(Object.entries(paragraphs))('are recognized and skipped: %s', (language, text) => {
    const source = `${text}\n\nBoth sides welcomed the QZSS program.\n`;
    expect(statementOf(source).otherLanguages).toEqual([language]);
    expect(findingsIn(source).map((f) => source.slice(f.offset, f.offset + f.length))).toEqual(['QZSS']);
  });

  it.each([
    'The Ministers met in La Paz and thanked the Alliance des États de la Mer for the welcome.',
    'They recalled the Declaration of Santiago de Compostela and the Plan de Acción para el Clima, which both governments support.',
    'MINISTERS MET IN DES MOINES, LOS ANGELES, LAS VEGAS AND EL PASO.',
    'Tanabe Haruto, Minister for Foreign Affairs of Japan',
    'Déclaration conjointe',
    'Guests came by train, ship, plane, bus, bicycle, canoe.',
    'Green energy, smart ports, café culture, clean rivers, safe roads, strong schools',
    'For the Government of Japan: 日本国政府のために',
  ])('are not found in English: %s', (text) => {
    expect(statementOf(`${text}\n`).otherLanguages).toEqual([]);
  });

  it('are read if two texts are compared', () => {
    const { otherLanguages, blocks } = analyse(paragraphs.French ?? '', { markup: 'plain', glossary: testGlossary, everyLanguage: true });
    expect([otherLanguages, blocks.length]).toEqual([[], 1]);
  });

  it('are counted in a sentence', () => {
    expect(uncheckedIn({ blocks: [], abbreviations: [], otherLanguages: [] }, 0)).toBeUndefined();
    expect(uncheckedIn({ blocks: [], abbreviations: [], otherLanguages: ['French'] }, 0)).toBe('1 paragraph in French is not checked');
    expect(uncheckedIn({ blocks: [], abbreviations: [], otherLanguages: ['French', 'French'] }, 0)).toBe(
      '2 paragraphs in French are not checked',
    );
    expect(uncheckedIn({ blocks: [], abbreviations: [], otherLanguages: ['French', 'Swedish', 'French'] }, 0)).toBe(
      '2 paragraphs in French and 1 in Swedish are not checked',
    );
  });
});
