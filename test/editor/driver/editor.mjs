// The editor that has the focus: what is typed into it, and what it shows.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Spaces as the editor draws them. */
const plain = (text) => text.replaceAll('\u00a0', ' ').replaceAll('\u200c', '');

/** Where a text first stands on the screen: its middle, in pixels; `start` is the place before it. Runs in the page. */
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
  /** Milliseconds between two keys: as fast as a person types. */
  const delay = 25;

  const openName = async () => (await active.getAttribute('data-resource-name')) ?? '';
  const placeOf = (text) => until(`“${text}” on the screen`, async () => (await page.evaluate(placeOfText, text)) ?? undefined);
  const focus = () => page.locator('.editor-group-container.active .editor-instance .view-lines').first().waitFor();

  const editor = {
    /** Opens a file of the folder by its name, as Ctrl+P does: F1 without `>`. */
    async open(name) {
      const last = name.split('/').at(-1);
      await quickInput.open('F1');
      // With the whole path a file is found that has only now been written.
      await quickInput.type(`${window.folder}/${name}`);
      await until(`${name} first in the list`, async () => (await quickInput.focused())?.startsWith(last));
      await quickInput.accept();
      await until(`the tab of ${name}`, async () => (await openName()) === last);
      await focus();
      await editor.hasFocus();
    },
    /** Waits until what is typed goes into the text. */
    hasFocus: () =>
      until('the keyboard in the text', () => page.evaluate(() => document.activeElement?.closest('.editor-instance') != null)),
    /** Writes a file into the folder and opens it. */
    async openNew(name, text) {
      await write(name, text);
      await editor.open(name);
      if (text !== '') await until(`the text of ${name}`, async () => (await editor.lines()).join('').trim() !== '');
    },
    /** The name on the active tab. */
    name: openName,
    press: (key) => page.keyboard.press(key),
    /** Types a text, key by key. */
    type: (text) => page.keyboard.type(text, { delay }),
    /** Moves to the end of the text. */
    toEnd: () => page.keyboard.press('ControlOrMeta+End'),
    /** Goes to a line, counted from 1: it comes into the middle of the window. */
    async goToLine(line) {
      await quickInput.open('Control+G');
      await quickInput.type(`:${line}`);
      await quickInput.accept();
      await quickInput.closed();
    },
    /** Clicks before a text that is on the screen. @param within how many characters behind its start */
    async moveTo(text, within = 0) {
      const { left, y } = await placeOf(text);
      await page.mouse.click(left + 1, y);
      for (let i = 0; i < within; i++) await page.keyboard.press('ArrowRight');
    },
    /** Selects a text that is on the screen. */
    async select(text) {
      await editor.moveTo(text);
      await page.keyboard.down('Shift');
      for (let i = 0; i < text.length; i++) await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
    },
    /** Rests the mouse on a text that is on the screen. */
    async rest(text) {
      const { x, y } = await placeOf(text);
      await page.mouse.move(x - 3, y - 1);
      await page.mouse.move(x, y, { steps: 3 });
    },
    /** The lines on the screen, from the top: a wrapped line is several. */
    async lines() {
      const found = await page
        .locator('.editor-group-container.active .editor-instance .view-lines .view-line')
        .evaluateAll((lines) => lines.map((line) => [Number.parseFloat(line.style.top), line.textContent]));
      return found.sort(([a], [b]) => a - b).map(([, text]) => plain(text));
    },
    /** Saves the file. @returns what is then on the disk */
    async save() {
      const name = await openName();
      const file = join(window.folder, name);
      const before = await stat(file, { bigint: true });
      // Ctrl+S writes a file that has no changes, too, but not while an automatic save ends: then it is pressed again. A tab looks clean
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
    /** The cursor as the status bar has it: `Ln 1, Col 2`, with the number of selected characters behind. */
    cursor: () => status('status.editor.selection').innerText(),
    /** The language as the status bar has it. */
    language: () => status('status.editor.mode').innerText(),
    /** The suggestion in gray at the cursor, or nothing. */
    async ghostText() {
      return plain((await page.locator('.ghost-text, .ghost-text-decoration').allTextContents()).join('')) || undefined;
    },
    /** The lenses on the screen. */
    lenses: () => page.locator('.editor-instance .codelens-decoration a:visible').allInnerTexts(),
    /** Clicks a lens, once there is one with a text. */
    clickLens: (text) => page.locator('.editor-instance .codelens-decoration a', { hasText: text }).first().click(),
    /** How many places are underlined, by severity: `error`, `warning`, `info`, `hint`. */
    underlined: (severity) => page.locator(`.editor-instance .squiggly-${severity}`).count(),
    /** Closes the tab without a question: throws away what is not saved. */
    close: () => quickInput.runCommand('View: Revert and Close Editor'),
    /** Closes all tabs, and throws away what is not saved. */
    async closeAll() {
      const tabs = page.locator('.editor-group-container .tab');
      if ((await tabs.count()) === 0) return;
      await quickInput.runCommand('View: Close All Editors');
      await until('no tabs', async () => {
        if (await dialogs.isOpen()) await dialogs.click("Don't Save");
        return (await tabs.count()) === 0;
      });
    },
  };
  return editor;
}
