// The other checkers, each configured as its users would for this task.

const plain = (module) => module.default?.default ?? module.default ?? module;

/** Functions that create a checker, by name. @param terms for textlint; the others have no glossaries */
const makers = {
  'textlint, terminology and unexpanded-acronym': async (terms) => {
    const { TextlintKernel } = await import('@textlint/kernel');
    const kernel = new TextlintKernel();
    const plugin = plain(await import('@textlint/textlint-plugin-text'));
    const terminology = plain(await import('textlint-rule-terminology'));
    const acronyms = plain(await import('textlint-rule-unexpanded-acronym'));
    const options = { defaultTerms: false, terms: terms.map((t) => t.name) };
    const rules = [
      { ruleId: 'terminology', rule: terminology, options },
      { ruleId: 'unexpanded-acronym', rule: acronyms },
    ];
    return (text) => kernel.lintText(text, { ext: '.txt', plugins: [{ pluginId: 'text', plugin }], rules });
  },
  'cspell-lib': async () => {
    const { spellCheckDocument } = await import('cspell-lib');
    const options = { generateSuggestions: false, noConfigSearch: true };
    return (text) => spellCheckDocument({ uri: 'file:///bench.txt', text, languageId: 'plaintext' }, options, {});
  },
  Harper: async () => {
    const { LocalLinter } = await import('harper.js');
    const linter = new LocalLinter({ binary: (await import('harper.js/binary')).binary });
    await linter.setup();
    return (text) => linter.lint(text, { language: 'plaintext' });
  },
  'retext, repeated-words and indefinite-article': async () => {
    const { retext } = await import('retext');
    const rules = [await import('retext-repeated-words'), await import('retext-indefinite-article')].map(plain);
    const processor = rules.reduce((p, rule) => p.use(rule), retext());
    return (text) => processor.process(text);
  },
};

/** Skips checkers that are not installed or do not start here. */
export async function peers(terms) {
  const started = [];
  for (const [name, make] of Object.entries(makers)) {
    try {
      started.push({ name, check: await make(terms) });
    } catch (error) {
      process.stderr.write(`bench: ${name} is left out: ${error.message.split('\n')[0]}\n`);
    }
  }
  return started;
}
