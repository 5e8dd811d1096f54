// The peers, each on the same text in the same run: what a user of theirs would switch on for this work.

const plain = (module) => module.default?.default ?? module.default ?? module;

/** Name and a function of a text, or undefined for one that is not installed or does not start here; what failed is told. */
async function peer(name, make) {
  try {
    return { name, check: await make() };
  } catch (error) {
    process.stderr.write(`bench: ${name} is left out: ${error.message.split('\n')[0]}\n`);
    return undefined;
  }
}

async function textlint(terms) {
  const { TextlintKernel } = await import('@textlint/kernel');
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: plain(await import('@textlint/textlint-plugin-text')) }],
    rules: [
      {
        ruleId: 'terminology',
        rule: plain(await import('textlint-rule-terminology')),
        options: { defaultTerms: false, terms: terms.map((t) => t.name) },
      },
      { ruleId: 'unexpanded-acronym', rule: plain(await import('textlint-rule-unexpanded-acronym')) },
    ],
  };
  return (text) => kernel.lintText(text, options);
}

async function cspell() {
  const { spellCheckDocument } = await import('cspell-lib');
  return (text) =>
    spellCheckDocument(
      { uri: 'file:///bench.txt', text, languageId: 'plaintext' },
      { generateSuggestions: false, noConfigSearch: true },
      {},
    );
}

async function harper() {
  const { LocalLinter } = await import('harper.js');
  const { binary } = await import('harper.js/binary');
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return (text) => linter.lint(text, { language: 'plaintext' });
}

async function retextPeer() {
  const { retext } = await import('retext');
  const rules = [await import('retext-repeated-words'), await import('retext-indefinite-article')].map(plain);
  const processor = rules.reduce((p, rule) => p.use(rule), retext());
  return (text) => processor.process(text);
}

/** @param terms those that textlint looks for; the others have no termbases */
export async function peers(terms) {
  const all = [
    await peer('textlint, terminology and unexpanded-acronym', () => textlint(terms)),
    await peer('cspell-lib', cspell),
    await peer('Harper', harper),
    await peer('retext, repeated-words and indefinite-article', retextPeer),
  ];
  return all.filter((p) => p !== undefined);
}
