/** Where the pages of the rules are published. */
const pages = 'https://github.com/communique-tools/communique/blob/main/docs/rules';

/** The address of a rule's page. */
export function rulePage(id: string): string {
  return `${pages}/${id.replace('/', '-')}.md`;
}
