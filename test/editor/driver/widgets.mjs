// What appears over the editor: completions, hovers, the menu of code actions, and quick input.

/** @param window of app.mjs */
export function widgetsOf({ page, until }) {
  const list = page.locator('.suggest-widget.visible');
  const suggest = {
    /** Requests completions and waits for them. */
    async open() {
      await page.keyboard.press('Control+Space');
      return suggest.entries();
    },
    /** Waits for the list. @returns its entries on the screen: label and description */
    entries: () =>
      until('suggestions', async () => {
        const rows = await list.locator('.monaco-list-row').evaluateAll((rows) =>
          rows.map((row) => ({
            index: Number(row.getAttribute('data-index')),
            label: row.querySelector('.label-name')?.textContent ?? '',
            detail: [...row.querySelectorAll('.label-description, .signature-label, .details-label')]
              .map((part) => part.textContent)
              .join(' ')
              .trim(),
          })),
        );
        return rows.length > 0 ? rows.sort((a, b) => a.index - b.index).map(({ label, detail }) => ({ label, detail })) : undefined;
      }),
    /** Waits until the first entry has a label. */
    first: (label) => until(`“${label}” first in the suggestions`, async () => (await suggest.entries())[0]?.label === label),
    isOpen: () => list.isVisible(),
    /** Accepts an entry with a click. */
    accept: (label) => list.locator('.monaco-list-row', { hasText: label }).first().click(),
    /** Counts from now on how often the list opens. @returns a function that returns the count */
    async countOpenings() {
      await page.evaluate(() => {
        globalThis.suggestOpenings = 0;
        let open = false;
        new MutationObserver(() => {
          const now = document.querySelector('.suggest-widget.visible .monaco-list-row') !== null;
          if (now && !open) globalThis.suggestOpenings++;
          open = now;
        }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
      });
      return () => page.evaluate(() => globalThis.suggestOpenings);
    },
  };

  const card = page.locator(
    '.monaco-hover:not(.hidden):visible .hover-contents:visible, .monaco-resizable-hover:visible .hover-contents:visible',
  );
  const hover = {
    /** Waits for a hover with a text. @returns its whole text */
    text: (part = /\S/) =>
      until(`a card with ${part}`, async () => {
        const text = (await card.allInnerTexts()).join('\n');
        return (typeof part === 'string' ? text.includes(part) : part.test(text)) ? text : undefined;
      }),
    isOpen: async () => (await card.count()) > 0,
    /** Shows the hover at the cursor with Ctrl+K Ctrl+I. @returns its whole text */
    async open(part) {
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.press('ControlOrMeta+I');
      return hover.text(part);
    },
    /** Clicks a link in the hover. */
    click: (text) => card.locator('a', { hasText: text }).first().click(),
  };

  const menu = page.locator('.action-widget:visible');
  const actions = {
    /** Opens the menu of code actions at the cursor with Ctrl+. or another key. @returns its titles */
    async open(key = 'ControlOrMeta+.') {
      // The menu may not open while the editor scrolls or requests actions, so the key is pressed again.
      await until('the menu of code actions', async () => {
        await page.keyboard.press(key);
        return menu.waitFor({ timeout: 3000 }).then(() => true);
      });
      return actions.titles();
    },
    titles: () =>
      until('code actions', async () => {
        const titles = await menu.locator('.monaco-list-row.action .title').allInnerTexts();
        return titles.length > 0 ? titles : undefined;
      }),
    choose: (title) => menu.locator('.monaco-list-row.action', { hasText: title }).first().click(),
  };

  const box = page.locator('.quick-input-widget:visible');
  const rows = box.locator('.quick-input-list .monaco-list-row');
  const quickInput = {
    /** Opens quick input with a key and waits for it. */
    async open(key) {
      // Something else that opens may take the focus and close it, so the key is pressed again.
      await until('quick input', async () => {
        await page.keyboard.press(key);
        return box.waitFor({ timeout: 3000 }).then(() => true);
      });
    },
    /** Replaces its text. */
    type: (text) => box.locator('.quick-input-box input').fill(text),
    /** Waits until its title, placeholder, message or entries contain a text. */
    shows: (text) =>
      until(`“${text}” in quick input`, async () => {
        const input = box.locator('.quick-input-box input');
        return [await box.innerText(), (await input.getAttribute('placeholder')) ?? ''].join('\n').includes(text);
      }),
    value: () => box.locator('.quick-input-box input').inputValue(),
    message: () => box.locator('.quick-input-message').innerText(),
    /** Waits for entries. @returns those on the screen, from the top */
    entries: () =>
      until('entries in quick input', async () => {
        const all = await rows.evaluateAll((rows) => rows.map((row) => [Number(row.getAttribute('data-index')), row.innerText]));
        return all.length > 0 ? all.sort(([a], [b]) => a - b).map(([, text]) => text.replace(/\s+/g, ' ').trim()) : undefined;
      }),
    /** Returns the entry that Enter would accept. */
    async focused() {
      const [text] = await box.locator('.quick-input-list .monaco-list-row.focused').allInnerTexts();
      return text?.replace(/\s+/g, ' ').trim();
    },
    /** Waits for an entry and clicks it. */
    choose: (text) => rows.filter({ hasText: text }).first().click(),
    accept: () => page.keyboard.press('Enter'),
    /** Types until an entry is first, and accepts it with Enter. */
    async pick(text) {
      await quickInput.type(text);
      await until(`${text} first in the list`, async () => (await quickInput.focused())?.startsWith(text));
      await quickInput.accept();
    },
    /** Types a path into the file dialog. */
    async typePath(path) {
      // The dialog inserts its own path after reading the folder, over or into what was typed before.
      await until('the folder in the dialog', async () => (await quickInput.value()).endsWith('/') && (await quickInput.entries()));
      await until(`${path} in the dialog`, async () => (await quickInput.value()) === path || quickInput.type(path));
    },
    /** Types a file name into the file dialog and accepts it. */
    async chooseFile(path) {
      await quickInput.typePath(path);
      await until(`${path} listed`, async () => (await quickInput.entries()).some((entry) => entry === path.split('/').at(-1)));
      await quickInput.accept();
    },
    /** Clicks Back or another button in the title bar. */
    button: (name) => box.getByRole('button', { name }).first().click(),
    closed: () => box.waitFor({ state: 'hidden' }),
    /** Runs a command of the palette by its title. */
    async runCommand(title) {
      // What closes just then may take the palette with it.
      await until('the palette', async () => {
        await quickInput.open('F1');
        return box
          .locator('.quick-input-box input')
          .fill(`>${title}`, { timeout: 3000 })
          .then(() => true);
      });
      await until(`“${title}” first in the palette`, async () => (await quickInput.focused())?.startsWith(title));
      await quickInput.accept();
    },
  };

  const uses = page.locator('.reference-zone-widget .ref-tree .referenceMatch');
  const references = {
    /** Waits until the references below the cursor have a number of uses, and closes them. @returns the uses */
    async rows(count) {
      await until(`${count} references`, async () => (await uses.count()) === count);
      const rows = await page.locator('.reference-zone-widget .ref-tree .monaco-list-row').allInnerTexts();
      await page.keyboard.press('Escape');
      await uses.first().waitFor({ state: 'hidden' });
      return rows;
    },
  };
  return { suggest, hover, actions, quickInput, references };
}
