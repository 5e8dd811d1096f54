export function ruleTexts(bundle: string): Promise<ReadonlyMap<string, readonly string[]>>;
