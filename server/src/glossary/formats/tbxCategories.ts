import type { NameStatus, NameType } from '../term.js';

/** ISO 30042 administrative statuses and ours; a superseded name is no longer right. */
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

/** ISO 12620 term types and ours; other types stay what the file says. */
export const typeOfTbx: Readonly<Record<string, NameType>> = {
  fullForm: 'fullForm',
  shortForm: 'shortForm',
  abbreviation: 'abbreviation',
  acronym: 'abbreviation',
  initialism: 'abbreviation',
};

/** Elements that hold others, by their place in the file: v2 and v3 have different names for them. */
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

/** Begins the categories for what TBX-Basic has none for (kind, side, dates …), which readers that do not know them skip. */
export const ownPrefix = 'communique-';
