// What is around the editor: problems, the status bar, views, notifications, dialogs and the Settings editor.

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** @param window of app.mjs */
export function partsOf({ page }) {
  /** Clicks, with nothing before it that came up where the mouse was. */
  const click = async (locator) => {
    await page.mouse.move(600, 5);
    await locator.click();
  };

  const problems = {
    /** Opens the Problems panel, and waits for it. */
    async open() {
      if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('ControlOrMeta+Shift+M');
      await page.locator('.markers-panel').waitFor();
    },
    /** The rows on the screen as they read: files and findings. */
    rows: async () => (await page.locator('.markers-panel .monaco-list-row').allInnerTexts()).map(oneLine),
    click: (text) => click(page.locator('.markers-panel .monaco-list-row', { hasText: text }).first()),
  };

  const statusBar = {
    /** The texts of the status bar, from the left. */
    texts: async () => (await page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts()).map(oneLine).filter(Boolean),
    click: (text) => click(page.locator('.part.statusbar .statusbar-item', { hasText: text }).first()),
    /** What the language status ({ }) says of the document in front. */
    async languageStatus() {
      await page.mouse.move(600, 5);
      await page.hover('[id="status.languageStatus"]');
      const popup = page.locator('.hover-language-status');
      await popup.first().waitFor();
      return (await popup.allInnerTexts()).map(oneLine).join('\n');
    },
  };

  const pane = (title) => page.locator('.pane', { has: page.locator('.pane-header', { hasText: title }) });
  const views = {
    /** Opens a container by its icon in the activity bar. */
    async openContainer(title) {
      const icon = page.locator('.activitybar .action-item', { has: page.locator(`a.action-label[aria-label^="${title}"]`) });
      if ((await icon.first().getAttribute('class'))?.includes('checked') && (await page.locator('.part.sidebar').isVisible())) return;
      await icon.first().click();
      await page.locator('.part.sidebar .composite.title', { hasText: title }).waitFor();
    },
    /** The titles of the views that are on the screen. */
    titles: async () => (await page.locator('.pane-header:visible').allInnerTexts()).map(oneLine),
    /** Unfolds a view. */
    async expand(title) {
      const header = pane(title).locator('.pane-header');
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    },
    /** Folds a view. */
    async collapse(title) {
      const header = pane(title).locator('.pane-header');
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    },
    /** The rows of a view on the screen, as they read. */
    rows: async (title) => (await pane(title).locator('.monaco-list-row').allInnerTexts()).map(oneLine),
    /** Waits for a row of a view with a text. @returns the row */
    async row(title, text) {
      const row = pane(title).locator('.monaco-list-row', { hasText: text }).first();
      await row.waitFor();
      return row;
    },
    async click(title, text) {
      await click(await views.row(title, text));
    },
    /** Clicks an icon of a row. @param action its name */
    async clickAction(title, text, action) {
      const row = await views.row(title, text);
      await row.hover();
      await row.getByRole('button', { name: action }).first().click();
    },
    /** Clicks an icon in the title of a view. */
    async clickTitleAction(title, action) {
      await pane(title).locator('.pane-header').hover();
      await pane(title).locator('.pane-header').getByRole('button', { name: action }).first().click();
    },
    /** What a view says where it has no rows. */
    welcome: (title) => pane(title).locator('.welcome-view-content').innerText(),
  };

  const toast = (text) => page.locator('.notification-toast', { hasText: text }).first();
  const notifications = {
    /** Waits for a notification with a text. @returns all that it says */
    async text(part) {
      await toast(part).waitFor();
      return oneLine(await toast(part).innerText());
    },
    click: (part, button) => toast(part).locator('.monaco-button', { hasText: button }).first().click(),
    count: () => page.locator('.notification-toast').count(),
  };

  const box = page.locator('.monaco-dialog-box:visible');
  const dialogs = {
    /** Waits for a dialog. @returns all that it says */
    async text() {
      await box.waitFor();
      return oneLine(await box.innerText());
    },
    click: (button) => box.locator('.monaco-button', { hasText: button }).first().click(),
  };

  const settings = {
    /** Opens the Settings editor with a question. */
    async open(query) {
      await page.keyboard.press('ControlOrMeta+,');
      const input = page.locator('.settings-editor .search-container .view-lines, .settings-editor .search-container input').first();
      await input.waitFor();
      await input.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(query);
      await page.locator('.settings-editor .settings-count-widget', { hasText: /\d+ Settings? Found/ }).waitFor();
    },
    /** The settings on the screen, each with its title, description and value as they read. */
    items: async () => (await page.locator('.settings-editor .setting-item-contents').allInnerTexts()).map(oneLine),
    item: (title) => page.locator('.settings-editor .setting-item-contents', { hasText: title }).first(),
  };
  return { problems, statusBar, views, notifications, dialogs, settings };
}
