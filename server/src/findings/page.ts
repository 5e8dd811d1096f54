/** Base URL of the rule pages. */
const pages = 'https://github.com/communique-tools/communique/blob/main/docs/rules';

/** Returns the URL of a rule’s page. */
export function rulePage(id: string): string {
  return `${pages}/${id.replace('/', '-')}.md`;
}
