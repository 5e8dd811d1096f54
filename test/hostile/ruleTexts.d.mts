export function ruleTexts(bundle: string): Promise<ReadonlyMap<string, readonly string[]>>;
export function isRuleText(name: string): boolean;
