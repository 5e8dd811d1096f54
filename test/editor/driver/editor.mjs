// The focused editor: typing, and what it shows.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Replaces the spaces that the editor draws. */
const plain = (text) => text.replaceAll('\u00a0', ' ').replaceAll('\u200c', '');

/** Returns the middle of the first occurrence of a text on the screen, in pixels; `start` is the place before it. Runs in the page. */
const placeOfText = (text) => {
  const lines = [...document.querySelectorAll('.editor-instance .view-lines .view-line')];
  const wanted = text.replaceAll(' ', '\u00a0');
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let whole = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node, from: whole.length });
      whole += node.textContent.replaceAll(' ', '\u00a0');
    }
    const at = whole.indexOf(wanted);
    if (at < 0) continue;
    const nodeAt = (offset) => nodes.findLast(({ from }) => from <= offset);
    const first = nodeAt(at);
    const last = nodeAt(at + wanted.length - 1);
    const range = document.createRange();
    range.setStart(first.node, at - first.from);
    range.setEnd(last.node, at + wanted.length - last.from);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (width > 0 && top + height < innerHeight - 22) return { left, x: left + width / 2, y: top + height / 2 };
  }
  return null;
};

/** @param window of app.mjs */
export function editorOf(window) {
  const { page, until, quickInput, dialogs, read, write } = window;
  const active = page.locator('.editor-group-container.active .tab.active');
  const status = (id) => page.locator(`[id="${id}"]`);
  /** Delay between two keys, in ms: as fast as a person types. */
  const delay = 25;

  const openName = async () => (await active.getAttribute('data-resource-name')) ?? '';
  const placeOf = (text) => until(`“${text}” on the screen`, async () => (await page.evaluate(placeOfText, text)) ?? undefined);
  const focus = () => page.locator('.editor-group-container.active .editor-instance .view-lines').first().waitFor();

  const editor = {
    /** Opens a file of the folder with F1 without `>`, as Ctrl+P does. */
    async open(name) {
      const last = name.split('/').at(-1);
      await quickInput.open('F1');
      // The whole path finds even a file that was just written.
      await quickInput.type(`${window.folder}/${name}`);
      await until(`${name} first in the list`, async () => (await quickInput.focused())?.startsWith(last));
      await quickInput.accept();
      await until(`the tab of ${name}`, async () => (await openName()) === last);
      await focus();
      await editor.hasFocus();
    },
    /** Waits until typed text goes into the document. */
    hasFocus: () =>
      until('the keyboard in the text', () => page.evaluate(() => document.activeElement?.closest('.editor-instance') != null)),
    /** Writes a file in the folder and opens it. */
    async openNew(name, text) {
      await write(name, text);
      await editor.open(name);
      if (text !== '') await until(`the text of ${name}`, async () => (await editor.lines()).join('').trim() !== '');
    },
    /** Returns the name on the active tab. */
    name: openName,
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text, { delay }),
    toEnd: () => page.keyboard.press('ControlOrMeta+End'),
    /** Moves to a line, counted from 1, which is scrolled to the middle. */
    async goToLine(line) {
      await quickInput.open('Control+G');
      await quickInput.type(`:${line}`);
      await quickInput.accept();
      await quickInput.closed();
    },
    /** Clicks before a text on the screen. @param within number of characters after its start */
    async moveTo(text, within = 0) {
      const { left, y } = await placeOf(text);
      await page.mouse.click(left + 1, y);
      for (let i = 0; i < within; i++) await page.keyboard.press('ArrowRight');
    },
    /** Selects a text on the screen. */
    async select(text) {
      await editor.moveTo(text);
      await page.keyboard.down('Shift');
      for (let i = 0; i < text.length; i++) await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
    },
    /** Hovers over a text on the screen. */
    async rest(text) {
      const { x, y } = await placeOf(text);
      await page.mouse.move(x - 3, y - 1);
      await page.mouse.move(x, y, { steps: 3 });
    },
    /** Returns the lines on the screen from the top. A wrapped line counts as several. */
    async lines() {
      const found = await page
        .locator('.editor-group-container.active .editor-instance .view-lines .view-line')
        .evaluateAll((lines) => lines.map((line) => [Number.parseFloat(line.style.top), line.textContent]));
      return found.sort(([a], [b]) => a - b).map(([, text]) => plain(text));
    },
    /** Saves the file. @returns its content on disk */
    async save() {
      const name = await openName();
      const file = join(window.folder, name);
      const before = await stat(file, { bigint: true });
      // Ctrl+S also writes an unchanged file, but not while an automatic save is in progress, so it is pressed again. A tab looks saved
      // while its file is still being written.
      const isClean = async () => !((await active.getAttribute('class')) ?? '').includes('dirty');
      await page.keyboard.press('ControlOrMeta+S');
      await until(`${name} saved`, async () => {
        if (!(await isClean())) return false;
        const { mtimeNs, size } = await stat(file, { bigint: true });
        if (mtimeNs !== before.mtimeNs && size > 0n) return true;
        await page.keyboard.press('ControlOrMeta+S');
      });
      return read(name);
    },
    /** Returns the cursor in the status bar: `Ln 1, Col 2`, with the number of selected characters. */
    cursor: () => status('status.editor.selection').innerText(),
    /** Returns the language in the status bar. */
    language: () => status('status.editor.mode').innerText(),
    /** Returns the inline suggestion at the cursor. */
    async ghostText() {
      return plain((await page.locator('.ghost-text, .ghost-text-decoration').allTextContents()).join('')) || undefined;
    },
    /** Returns the lenses on the screen. */
    lenses: () => page.locator('.editor-instance .codelens-decoration a:visible').allInnerTexts(),
    /** Clicks a lens, once one has this text. */
    clickLens: (text) => page.locator('.editor-instance .codelens-decoration a', { hasText: text }).first().click(),
    /** Returns the number of underlines of a severity: `error`, `warning`, `info`, `hint`. */
    underlined: (severity) => page.locator(`.editor-instance .squiggly-${severity}`).count(),
    /** Closes the tab without asking and discards changes. */
    close: () => quickInput.runCommand('View: Revert and Close Editor'),
    /** Closes all tabs and discards changes. Repeats the command, which VS Code ignores while it opens a tab. */
    async closeAll() {
      const tabs = page.locator('.editor-group-container .tab');
      const isDone = async () => (await tabs.count()) === 0;
      await until('no tabs', async () => {
        if (await isDone()) return true;
        if (await dialogs.isOpen()) await dialogs.click("Don't Save");
        else await quickInput.runCommand('View: Close All Editors');
        const closed = tabs.first().waitFor({ state: 'detached', timeout: 3000 });
        await Promise.race([closed, page.locator('.monaco-dialog-box').waitFor({ timeout: 3000 })]).catch(() => undefined);
        return isDone();
      });
    },
  };
  return editor;
}
