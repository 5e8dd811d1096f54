import former from '../../../data/formerRules.json' with { type: 'json' };

const current: ReadonlyMap<string, string> = new Map(Object.entries(former.ids));

/** Returns the id that a rule has today. Settings, suppressions and baselines may name it by a former one. */
export const currentRuleId = (id: string): string => current.get(id) ?? id;
