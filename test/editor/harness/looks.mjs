// Reads the screen for the suite, which sends questions as lines in the console and gets answers as files in its workspace.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns the text of the language status. */
async function status(page) {
  await page.hover('[id="status.languageStatus"]');
  const popup = page.locator('.hover-language-status');
  await popup.first().waitFor();
  const text = (await popup.allInnerTexts()).join('\n');
  await page.mouse.move(0, 0);
  return text;
}

/** Returns whether the folder is trusted, as set when the workbench was started. */
const trust = async (_page, host) => (host === 'restricted' ? 'restricted' : 'trusted');

const rowsOf = (page, title) =>
  page.locator('.pane', { has: page.locator('.pane-header', { hasText: title }) }).locator('.monaco-list-row');

/** Returns the visible lines of a view in the side bar. */
async function view(page, title) {
  const rows = await rowsOf(page, title).allInnerTexts();
  return rows.length === 0 ? 'nothing' : rows.map((row) => row.replace(/\s+/g, ' ')).join('\n');
}

const glossary = (page) => view(page, 'Glossary');
const commitments = (page) => view(page, 'Commitments');

/** Clicks the first clause in the Commitments view. */
async function choose(page) {
  await rowsOf(page, 'Commitments').nth(1).click();
  return 'chosen';
}

/** Returns the titles of the views in the side bar. */
const views = async (page) => (await page.locator('.pane-header').allInnerTexts()).join('\n');

const looks = { status, trust, glossary, commitments, choose, views };

/** Answers a question of the suite. */
export async function answer(question, { page, host, workspace }) {
  const [number, look] = question.split(' ');
  const folder = join(workspace, '.answers');
  await mkdir(folder, { recursive: true });
  const text = await looks[look](page, host).catch((error) => `no answer: ${error.message}`);
  await writeFile(join(folder, `${number}.txt`), text);
}
