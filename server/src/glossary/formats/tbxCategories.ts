import type { NameStatus, NameType } from '../term.js';

/** Names of the statuses in ISO 30042, older dialects and other programs, in lowercase and without “term”. */
const statusWords: Readonly<Record<NameStatus, readonly string[]>> = {
  preferred: ['preferred', 'recommended'],
  admitted: [
    'admitted',
    'allowed',
    'permitted',
    'accepted',
    'approved',
    'valid',
    'standardized',
    'standardised',
    'legal',
    'regulated',
    'proposed',
    'new',
  ],
  deprecated: [
    'deprecated',
    'superseded',
    'obsolete',
    'forbidden',
    'prohibited',
    'notrecommended',
    'notallowed',
    'rejected',
    'invalid',
    'archaic',
    'donotuse',
    'nottobeused',
  ],
};

const statusByWord = new Map(Object.entries(statusWords).flatMap(([status, words]) => words.map((word) => [word, status as NameStatus])));

/** Returns the status for a value in a TBX file: `deprecatedTerm-admn-sts`, `Not recommended`, `obsoleteTerm`. */
export const statusOfTbx = (text: string): NameStatus | undefined =>
  statusByWord.get(
    text
      .toLowerCase()
      .replace(/-admn-sts$/, '')
      .replace(/[^a-z]/g, '')
      .replace(/term$/, ''),
  );

/** Returns whether a category contains a status, in TBX or an older dialect. */
export const isStatusCategory = (type: string | undefined): boolean => type === 'administrativeStatus' || type === 'normativeAuthorization';

export const tbxOfStatus: Readonly<Record<NameStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

/** Supported term types of ISO 12620. Others are kept as items. */
export const typeOfTbx: Readonly<Record<string, NameType>> = {
  fullForm: 'fullForm',
  shortForm: 'shortForm',
  abbreviation: 'abbreviation',
  acronym: 'abbreviation',
  initialism: 'abbreviation',
};

/** Structural elements by level. TBX 2008 and 2019 name them differently. */
export const tbxLevels: Readonly<Record<string, 'concept' | 'language' | 'name' | 'within'>> = {
  conceptEntry: 'concept',
  termEntry: 'concept',
  langSec: 'language',
  langSet: 'language',
  termSec: 'name',
  tig: 'name',
  ntig: 'name',
  termGrp: 'within',
};

/** Prefix of the categories that TBX-Basic lacks (kind, side, dates …). Other readers skip them. */
export const ownPrefix = 'communique-';
