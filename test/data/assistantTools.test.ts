import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { tools } from '../../server/src/assistants/tools.js';

it('the manifest offers every tool for assistants, with its schema, while the user has turned them on', () => {
  const shown = manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema, when }) => ({
    name,
    modelDescription,
    inputSchema,
    when,
  }));
  expect(shown).toEqual(
    tools.map(({ name, description, inputSchema }) => ({
      name: `communique_${name}`,
      modelDescription: description,
      inputSchema,
      when: 'config.communique.assistantTools',
    })),
  );
  const setting = manifest.contributes.configuration.properties['communique.assistantTools'];
  // A folder cannot turn them on.
  expect(setting).toMatchObject({ default: false, scope: 'application' });
});
