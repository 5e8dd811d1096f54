import { assert } from 'chai';
import * as vscode from 'vscode';
import { until } from './workspace.js';

const setting = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('communique');

/** Calls the tool that answers from the glossary, as another extension may. Returns its answer, or why there is none. */
const answer = async (): Promise<string> => {
  const input = { query: 'QZSS' };
  try {
    const { content } = await vscode.lm.invokeTool('communique_find_term', { input, toolInvocationToken: undefined });
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  } catch (error) {
    return String(error);
  }
};
const isOff = async (): Promise<true | undefined> => /does not have an implementation/.test(await answer()) || undefined;

describe('the tools for assistants', () => {
  after(() => setting().update('assistantTools', undefined, vscode.ConfigurationTarget.Global));

  it('are off until the user turns them on', async () => {
    await until('no tool', isOff);
    await setting().update('assistantTools', true, vscode.ConfigurationTarget.Global);
    await until('the answer', async () => (await answer()).includes('"name":"Quasi-Zenith Satellite System"') || undefined);
  });

  it('are off again when the user turns them off', async () => {
    await setting().update('assistantTools', false, vscode.ConfigurationTarget.Global);
    await until('no tool', isOff);
  });

  it('cannot be turned on by a folder', async () => {
    const refused = await setting()
      .update('assistantTools', true, vscode.ConfigurationTarget.Workspace)
      .then(
        () => undefined,
        (error: unknown) => String(error),
      );
    assert.match(refused ?? '', /assistantTools/);
    await until('no tool', isOff);
  });
});
