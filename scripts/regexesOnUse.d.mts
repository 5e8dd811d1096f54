export function regexesOnUse(code: string, isModule: boolean): string;
