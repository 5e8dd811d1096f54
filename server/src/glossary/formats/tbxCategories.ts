import type { NameStatus, NameType } from '../term.js';

/** ISO 30042 administrative statuses. A superseded name counts as deprecated. */
export const statusOfTbx: Readonly<Record<string, NameStatus>> = {
  'preferredTerm-admn-sts': 'preferred',
  'admittedTerm-admn-sts': 'admitted',
  'deprecatedTerm-admn-sts': 'deprecated',
  'supersededTerm-admn-sts': 'deprecated',
  preferredTerm: 'preferred',
  admittedTerm: 'admitted',
  deprecatedTerm: 'deprecated',
  supersededTerm: 'deprecated',
};

export const tbxOfStatus: Readonly<Record<NameStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

/** ISO 12620 term types that a term has a field for. Others are kept as items. */
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

/** Prefix of categories that TBX-Basic does not have (kind, side, dates …). Other readers skip them. */
export const ownPrefix = 'communique-';
