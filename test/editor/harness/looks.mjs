// What the suite cannot see for itself: it asks by a line in the console, and is answered by a file in its workspace.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The language status as a person reads it: the pop-up of the item in the status bar. */
async function status(page) {
  await page.hover('[id="status.languageStatus"]');
  const popup = page.locator('.hover-language-status');
  await popup.first().waitFor();
  const text = (await popup.allInnerTexts()).join('\n');
  await page.mouse.move(0, 0);
  return text;
}

/** Whether the folder is trusted, as the harness started the workbench. */
const trust = async (_page, host) => (host === 'restricted' ? 'restricted' : 'trusted');

/** The Glossary view as a person reads it: its visible lines. */
async function glossary(page) {
  const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Glossary' }) });
  const rows = await pane.locator('.monaco-list-row').allInnerTexts();
  return rows.length === 0 ? 'nothing' : rows.map((row) => row.replace(/\s+/g, ' ')).join('\n');
}

const looks = { status, trust, glossary };

/** Answers one question of the suite. */
export async function answer(question, { page, host, workspace }) {
  const [number, look] = question.split(' ');
  const folder = join(workspace, '.answers');
  await mkdir(folder, { recursive: true });
  const text = await looks[look](page, host).catch((error) => `no answer: ${error.message}`);
  await writeFile(join(folder, `${number}.txt`), text);
}
