import {
  Disposable,
  LanguageModelTextPart,
  type LanguageModelToolConfirmationMessages,
  LanguageModelToolResult,
  l10n,
  lm,
  workspace,
} from 'vscode';
import type { Ask } from './commands/compare.js';

/** An answer of `server/src/assistants/tools.ts`, or the reason for none. */
type Answer = { readonly answer: object } | { readonly error: string };

const isOn = (): boolean => workspace.getConfiguration('communique').get('assistantTools') === true;

/** The only tool that needs no statement, just the glossary. */
const withoutStatements = 'communique_find_term';

const confirmation = (): LanguageModelToolConfirmationMessages => ({
  title: l10n.t('Let the assistant use Communiqué?'),
  message: l10n.t(
    'The answer, with sentences of your statements, goes to the provider of the language model. Communiqué itself sends nothing.',
  ),
});

/** @param name as in the manifest, where the prefix tells the tools of extensions apart */
const register = (ask: Ask, name: string): Disposable =>
  lm.registerTool<object>(name, {
    prepareInvocation: () => (name === withoutStatements ? {} : { confirmationMessages: confirmation() }),
    invoke: async ({ input }, token) => {
      const answer = await ask<Answer>('communique/tool', { name: name.replace(/^communique_/, ''), input });
      if (token.isCancellationRequested) return new LanguageModelToolResult([]);
      if ('error' in answer) throw new Error(answer.error);
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer.answer))]);
    },
  });

/**
 * Registers the tools for assistants while the user has turned them on.
 * @param names the tools of the manifest
 */
export function assistantTools(ask: Ask, names: readonly string[]): Disposable {
  let registered: readonly Disposable[] = [];
  const update = (): void => {
    if (isOn() === registered.length > 0) return;
    for (const one of registered) one.dispose();
    registered = isOn() ? names.map((name) => register(ask, name)) : [];
  };
  update();
  const changed = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('communique.assistantTools')) update();
  });
  return new Disposable(() => {
    changed.dispose();
    for (const one of registered) one.dispose();
  });
}
