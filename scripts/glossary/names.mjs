const cell = (text = '') => text.replaceAll('|', '\\|');

/**
 * The names of the terms in a language besides English, each with the sources in which it was found, as a Markdown page.
 * @param language BCP 47
 */
export function namesPage(terms, language) {
  const named = terms.filter(({ translations }) => translations?.[language]);
  // `name` means that nothing of the term was verified, except for what a source of the language says.
  const isVerified = ({ unverified = [], sources = [] }) =>
    sources.some((source) => source.language === language) || !unverified.some((part) => part === 'translations' || part === 'name');
  const link = ({ title, url }) => (url === undefined ? cell(title) : `[${cell(title)}](${url})`);
  const sourcesOf = ({ sources = [] }) => {
    const own = sources.filter((source) => source.language === language);
    return (own.length > 0 ? own : sources).map(link).join('; ');
  };
  const also = ({ names = [] }) => names.filter((n) => n.language === language && n.status === 'admitted').map(({ text }) => text);
  const row = (term) =>
    `| ${term.id} | ${cell(term.name)} | ${cell([term.translations[language], ...also(term)].join('; '))} | ${isVerified(term) ? sourcesOf(term) : 'not verified'} |`;
  return `# Names in ${language}

${named.length} of ${terms.length} terms have a name in this language. ${named.filter(isVerified).length} were found in the source beside them.

| id | English | ${language} | source |
| --- | --- | --- | --- |
${named.map(row).join('\n')}
`;
}
