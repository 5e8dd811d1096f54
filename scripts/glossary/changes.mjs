const cell = (value) => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)).replace(/[|\\]/g, '\\$&');

/** What changed between two states of the glossary, as a page of Markdown that a person can review. */
export function changesPage(before, after, since) {
  const old = new Map(before.map((term) => [term.id, term]));
  const now = new Map(after.map((term) => [term.id, term]));
  const added = after.filter(({ id }) => !old.has(id));
  const removed = before.filter(({ id }) => !now.has(id));
  const changed = after.flatMap((term) => {
    const was = old.get(term.id);
    if (!was) return [];
    const keys = [...new Set([...Object.keys(was), ...Object.keys(term)])].filter(
      (key) => JSON.stringify(was[key]) !== JSON.stringify(term[key]),
    );
    return keys.map((key) => `| ${term.id} | ${key} | ${cell(was[key])} | ${cell(term[key])} |`);
  });
  const row = (term) =>
    `| ${term.id} | ${cell(term.name)} | ${cell(term.abbreviation)} | ${cell(term.side)} | ${cell(term.translations?.ja)} | ${cell(term.sources?.[0]?.url)} |`;
  const table = (terms) => [
    '| id | name | abbreviation | side | Japanese | source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...terms.map(row),
  ];
  return [
    `# The glossary since ${since}`,
    '',
    `${added.length} added, ${removed.length} removed, ${new Set(changed.map((line) => line.split(' | ')[0])).size} changed.`,
    '',
    '## Added',
    '',
    ...table(added),
    '',
    '## Removed',
    '',
    ...table(removed),
    '',
    '## Changed',
    '',
    '| id | part | before | after |',
    '| --- | --- | --- | --- |',
    ...changed,
    '',
  ].join('\n');
}
