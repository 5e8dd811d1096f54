import { readFileSync } from 'node:fs';

const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const statuses = { preferred: 'preferred', admitted: 'also', deprecated: 'not' };

/** How words of Japanese names are read, for a search in kana. */
const { words: readings } = JSON.parse(readFileSync(new URL('../../data/languages/ja/readings.json', import.meta.url), 'utf8'));

/** The page’s own words for what is not verified; as `server/src/glossary/unverified.ts`. */
const parts = {
  name: 'name',
  abbreviation: 'abbreviation',
  translations: 'Japanese name',
  parent: 'parent body',
  valid: 'dates',
  note: 'note',
};

function row(term, byId) {
  const {
    id,
    name,
    abbreviation,
    kind,
    side,
    parent,
    definition,
    note,
    translations,
    names = [],
    valid,
    sources = [],
    checked,
    unverified,
  } = term;
  const link = ({ title, url }) => (url === undefined ? escapeHtml(title) : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`);
  const others = names.map(
    (n) =>
      `<li class="${n.status}">${statuses[n.status]}: ${escapeHtml(n.text)}${n.note === undefined ? '' : ` (${escapeHtml(n.note)})`}</li>`,
  );
  const facts = [
    [kind, side, parent === undefined ? undefined : (byId.get(parent)?.name ?? parent)]
      .filter((p) => p !== undefined && p !== name)
      .join(' · '),
    valid?.from === undefined ? '' : `from ${valid.from}`,
    valid?.to === undefined ? '' : `until ${valid.to}`,
    term.predecessor === undefined ? '' : `after ${byId.get(term.predecessor)?.name ?? ''}`,
    term.successor === undefined ? '' : `followed by ${byId.get(term.successor)?.name ?? ''}`,
  ].filter((f) => f !== '');
  const doubt = unverified?.includes('name')
    ? 'Not verified.'
    : unverified
      ? `Not verified: ${unverified.map((p) => parts[p] ?? p).join(', ')}.`
      : '';
  return `<tr id="${id}"><th scope="row">${escapeHtml(abbreviation ?? '')}</th><td><b>${escapeHtml(name)}</b>${others.length > 0 ? `<ul>${others.join('')}</ul>` : ''}</td><td lang="ja">${escapeHtml(translations?.ja ?? '')}</td><td>${escapeHtml(facts.join('; '))}${definition === undefined ? '' : `<br>${escapeHtml(definition)}`}${note === undefined ? '' : `<br><i>${escapeHtml(note)}</i>`}</td><td>${sources.map(link).join('<br>')}${checked === undefined ? '' : `<br><small>checked ${checked}</small>`}${doubt === '' ? '' : `<br><small class="doubt">${doubt}</small>`}</td></tr>`;
}

/**
 * The whole glossary as one page to search, in English and Japanese, without anything from elsewhere.
 * @param files the terms of each file, by its name
 * @param date the day of the page, YYYY-MM-DD
 */
export function glossaryPage(files, date) {
  const terms = Object.values(files).flat();
  const byId = new Map(terms.map((term) => [term.id, term]));
  const sorted = [...terms].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Communiqué: the glossary · 用語集</title>
<style>
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 1rem auto; max-width: 85rem; padding: 0 1rem; }
input { font: inherit; padding: .4rem .6rem; width: min(40rem, 95%); }
table { border-collapse: collapse; margin-top: 1rem; width: 100%; }
th, td { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
ul { margin: .2rem 0 0; padding: 0; list-style: none; font-size: .9em; }
.deprecated { text-decoration: line-through; }
.doubt { font-style: italic; }
</style>
</head>
<body>
<h1>The glossary <span lang="ja">用語集</span></h1>
<p>${terms.length} terms, ${date}. What is not verified is marked. See <a href="glossary-policy.md">the policy</a>.</p>
<p><label>Search, also in kana <span lang="ja">検索(かな可)</span>: <input type="search" id="search"></label> <output id="count">${terms.length}</output></p>
<table>
<thead><tr><th>Abbreviation <span lang="ja">略称</span></th><th>Name <span lang="ja">英語名</span></th><th>Japanese <span lang="ja">日本語名</span></th><th>What it is <span lang="ja">説明</span></th><th>Source <span lang="ja">出典</span></th></tr></thead>
<tbody>
${sorted.map((term) => row(term, byId)).join('\n')}
</tbody>
</table>
<script>
const readings = new Map(Object.entries(${JSON.stringify(readings)}));
const longest = Math.max(...[...readings.keys()].map((word) => word.length));
// The longest word at each place counts, as in server/src/text/languages/readings.ts.
const readingOf = (name) => {
  let reading = '';
  for (let at = 0; at < name.length; ) {
    let length = longest;
    while (length > 1 && !readings.has(name.slice(at, at + length))) length--;
    const word = name.slice(at, at + length);
    reading += readings.get(word) ?? word;
    at += length;
  }
  return reading;
};
const keyOf = (text) =>
  text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
const rows = [...document.querySelectorAll('tbody tr')].map((row) => {
  const names = [...row.querySelectorAll('[lang=ja], li')].map((cell) => readingOf(cell.textContent));
  return { row, text: keyOf([row.textContent, ...names].join(' ')) };
});
const show = (query) => {
  const words = keyOf(query).split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text } of rows) {
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) shown++;
  }
  document.querySelector('#count').textContent = shown;
};
document.querySelector('#search').addEventListener('input', (event) => show(event.target.value));
</script>
</body>
</html>
`;
}
