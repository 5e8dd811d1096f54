// Keeps the names of characters that occur in statements (`&eacute;`, `&mdash;`) while bundling. Most of the 2,125 names of HTML are of
// mathematical symbols, and would be 9 kB of the package. A name that is left out stays as it is typed.
import { characterEntities } from 'character-entities';

/** Latin, Greek, punctuation, currencies, letterlike symbols, fractions, arrows, and signs between figures: − ≈ ≠ ≤ ≥. */
const isInStatements = /^[\0-\u024f\u0370-\u03ff\u2000-\u206f\u20a0-\u2199\u2212\u2248\u2260-\u2265]$/;

/** Characters by the name of their entity. */
export const entitiesInStatements = Object.fromEntries(Object.entries(characterEntities).filter(([, text]) => isInStatements.test(text)));

/** For esbuild. */
export const fewerEntities = {
  name: 'fewer entities',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, () => ({
      contents: `export const characterEntities = ${JSON.stringify(entitiesInStatements)};`,
      loader: 'js',
    })),
};
