// What surrounds the editor: problems, status bar, views, notifications, dialogs and the Settings editor.

import { container, titleOf, viewNameOf } from './manifest.mjs';

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** Returns the rows of a list or tree from the top. The DOM has another order. */
const rowsIn = async (list) => {
  const rows = await list
    .locator('.monaco-list-row')
    .evaluateAll((all) => all.map((row) => [Number(row.getAttribute('data-index')), row.innerText]));
  return rows.sort(([a], [b]) => a - b).map(([, text]) => oneLine(text));
};

/** @param window of app.mjs */
export function partsOf(window) {
  const { page, press, until } = window;
  /** Clicks, after dismissing hovers under the mouse. */
  const click = async (locator) => {
    await page.mouse.move(600, 5);
    await locator.click();
  };

  const problems = {
    async open() {
      if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('ControlOrMeta+Shift+M');
      await page.locator('.markers-panel').waitFor();
    },
    /** Returns the rows on the screen: files and findings. */
    rows: () => rowsIn(page.locator('.markers-panel')),
    click: (text) => click(page.locator('.markers-panel .monaco-list-row', { hasText: text }).first()),
  };

  const statusBar = {
    /** Returns the texts in the status bar from the left. */
    texts: async () => (await page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts()).map(oneLine).filter(Boolean),
    click: (text) => click(page.locator('.part.statusbar .statusbar-item', { hasText: text }).first()),
    /** Returns the text of the language status ({ }) for the active document. */
    async languageStatus() {
      await page.mouse.move(600, 5);
      await page.hover('[id="status.languageStatus"]');
      const popup = page.locator('.hover-language-status');
      await popup.first().waitFor();
      return (await popup.allInnerTexts()).map(oneLine).join('\n');
    },
    /** Clicks a command in the language status. */
    async clickLanguageStatus(text) {
      await page.hover('[id="status.languageStatus"]');
      await page.locator('.hover-language-status a', { hasText: text }).first().click();
      await page.mouse.move(600, 5);
    },
  };

  const pane = (view) => page.locator('.pane', { has: page.locator('.pane-header', { hasText: viewNameOf(view) }) });
  const views = {
    /** Opens a container by its icon in the activity bar. */
    async openContainer(title = container) {
      const icon = page.locator('.activitybar .action-item', { has: page.locator(`a.action-label[aria-label^="${title}"]`) });
      if ((await icon.first().getAttribute('class'))?.includes('checked') && (await page.locator('.part.sidebar').isVisible())) return;
      await icon.first().click();
      await page.locator('.part.sidebar .composite.title', { hasText: title }).waitFor();
    },
    /** Returns the titles of the visible views. */
    titles: async () => (await page.locator('.pane-header:visible').allInnerTexts()).map(oneLine),
    async expand(title) {
      const header = pane(title).locator('.pane-header');
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    },
    async collapse(title) {
      const header = pane(title).locator('.pane-header');
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    },
    /** Returns the rows of a view on the screen. */
    rows: (title) => rowsIn(pane(title)),
    /** Waits for a row of a view with a text. @returns the row */
    async row(title, text) {
      const row = pane(title).locator('.monaco-list-row', { hasText: text }).first();
      await row.waitFor();
      return row;
    },
    async click(title, text) {
      await click(await views.row(title, text));
    },
    /** Clicks an icon of a row. @param action its command or name */
    async clickAction(title, text, action) {
      const button = (await views.row(title, text)).getByRole('button', { name: titleOf(action) }).first();
      // A row that is redrawn under the mouse shows its icons only after the mouse moves again.
      await until(`${action} at ${text}`, async () => {
        await page.mouse.move(600, 5);
        await (await views.row(title, text)).hover();
        await button.click({ timeout: 2000 });
        return true;
      });
    },
    /** Clicks an icon in the title of a view. @param action its command or name */
    async clickTitleAction(title, action) {
      const header = pane(title).locator('.pane-header');
      await header.hover();
      await header
        .getByRole('button', { name: titleOf(action) })
        .first()
        .click();
    },
    /** Returns the welcome text of an empty view. */
    welcome: (title) => pane(title).locator('.welcome-view-content').innerText(),
    /** Clicks a button in the welcome text of an empty view. */
    clickWelcome: (title, command) =>
      pane(title)
        .locator('.welcome-view-content .monaco-button', { hasText: titleOf(command) })
        .click(),
  };

  const toast = (text) => page.locator('.notification-toast', { hasText: text }).first();
  const notifications = {
    /** Waits for a notification with a text. @returns its whole text */
    async text(part) {
      await toast(part).waitFor();
      return oneLine(await toast(part).innerText());
    },
    click: (part, button) => toast(part).locator('.monaco-button', { hasText: button }).first().click(),
    count: () => page.locator('.notification-toast').count(),
    /** Dismisses all. */
    async clear() {
      if ((await notifications.count()) > 0) await window.quickInput.runCommand('Notifications: Clear All Notifications');
      await until('no notifications', async () => (await notifications.count()) === 0);
    },
    /** Records all notifications from now on. @returns a function that returns their texts */
    async record() {
      await page.evaluate(() => {
        globalThis.notificationTexts = [];
        new MutationObserver(() => {
          for (const toast of document.querySelectorAll('.notification-toast .notification-list-item-message'))
            if (!globalThis.notificationTexts.includes(toast.textContent)) globalThis.notificationTexts.push(toast.textContent);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      return () => page.evaluate(() => globalThis.notificationTexts);
    },
  };

  const box = page.locator('.monaco-dialog-box:visible');
  const dialogs = {
    /** Waits for a dialog. @returns its whole text */
    async text() {
      await box.waitFor();
      return oneLine(await box.innerText());
    },
    click: (button) => box.locator('.monaco-button', { hasText: button }).first().click(),
    isOpen: () => box.isVisible(),
    /** Cancels an open dialog. */
    async close() {
      if (await dialogs.isOpen()) await press('Escape');
    },
  };

  const mainMenu = {
    /** Chooses an entry of the menu bar, such as File, New File... */
    async choose(...path) {
      await page.locator('.menubar .menubar-menu-button').first().click();
      for (const [i, name] of path.entries()) {
        const entry = page.locator('.monaco-menu .action-menu-item', { has: page.locator(`.action-label[aria-label^="${name}"]`) }).first();
        if (i < path.length - 1) await entry.hover();
        // A menu that has just opened ignores clicks.
        else
          await until(`${name} chosen`, async () => {
            await entry.click();
            return entry.waitFor({ state: 'hidden', timeout: 1000 }).then(() => true);
          });
      }
    },
  };

  const settings = {
    /** Opens the Settings editor with a search. */
    async open(query) {
      await page.keyboard.press('ControlOrMeta+,');
      const input = page.locator('.settings-editor .search-container .view-lines, .settings-editor .search-container input').first();
      await input.waitFor();
      await input.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(query);
      await page.locator('.settings-editor .settings-count-widget', { hasText: /\d+ Settings? Found/ }).waitFor();
    },
    /** Returns the settings on the screen, each with its title, description and value. */
    items: async () => (await page.locator('.settings-editor .setting-item-contents').allInnerTexts()).map(oneLine),
    item: (title) => page.locator('.settings-editor .setting-item-contents', { hasText: title }).first(),
  };
  return { problems, statusBar, views, notifications, dialogs, mainMenu, settings };
}
