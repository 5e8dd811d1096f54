const pagesUrl = 'https://github.com/communique-tools/communique/blob/main/docs/rules';

const fileOf = (id: string): string => `${id.replace('/', '-')}.md`;

/** Returns the URL of a rule’s page. */
export function rulePage(id: string): string {
  return `${pagesUrl}/${fileOf(id)}`;
}

/** The pages of all rules by file, translated ones in a folder: `dist/rulePages.json`. */
export type RulePages = Readonly<Record<string, string>>;

/**
 * Returns why a rule exists: the first sentence of its page below the first subheading, without code marks.
 * @param language primary language, such as `ja`
 */
export function ruleReason(pages: RulePages, id: string, language: string): string | undefined {
  const page = pages[`${language}/${fileOf(id)}`] ?? pages[fileOf(id)];
  const [, paragraph = ''] = /^## .*\n\n(.+)$/m.exec(page ?? '') ?? [];
  return /^.*?(?:[.!?](?= |$)|。)/.exec(paragraph)?.[0].replaceAll('`', '');
}
