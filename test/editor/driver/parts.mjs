// What is around the editor: problems, the status bar, views, notifications, dialogs and the Settings editor.

import { container, titleOf, viewNameOf } from './manifest.mjs';

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** The rows of a list or a tree as they read, from the top: the workbench keeps them in another order. */
const rowsIn = async (list) => {
  const rows = await list
    .locator('.monaco-list-row')
    .evaluateAll((all) => all.map((row) => [Number(row.getAttribute('data-index')), row.innerText]));
  return rows.sort(([a], [b]) => a - b).map(([, text]) => oneLine(text));
};

/** @param window of app.mjs */
export function partsOf(window) {
  const { page, press, until } = window;
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
    rows: () => rowsIn(page.locator('.markers-panel')),
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
    /** Clicks a command in the language status. */
    async clickLanguageStatus(text) {
      await page.hover('[id="status.languageStatus"]');
      await page.locator('.hover-language-status a', { hasText: text }).first().click();
      await page.mouse.move(600, 5);
    },
  };

  const pane = (view) => page.locator('.pane', { has: page.locator('.pane-header', { hasText: viewNameOf(view) }) });
  const views = {
    /** Opens a container by its icon in the activity bar: the extension’s, or another. */
    async openContainer(title = container) {
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
    /** Clicks an icon of a row. @param action its command, or its name */
    async clickAction(title, text, action) {
      const button = (await views.row(title, text)).getByRole('button', { name: titleOf(action) }).first();
      // A row that is drawn anew under the mouse shows its icons only once the mouse moves again.
      await until(`${action} at ${text}`, async () => {
        await page.mouse.move(600, 5);
        await (await views.row(title, text)).hover();
        return button.isVisible();
      });
      await button.click();
    },
    /** Clicks an icon in the title of a view. @param action its command, or its name */
    async clickTitleAction(title, action) {
      const header = pane(title).locator('.pane-header');
      await header.hover();
      await header
        .getByRole('button', { name: titleOf(action) })
        .first()
        .click();
    },
    /** What a view says where it has no rows. */
    welcome: (title) => pane(title).locator('.welcome-view-content').innerText(),
    /** Clicks a button of what a view says where it has no rows. */
    clickWelcome: (title, command) =>
      pane(title)
        .locator('.welcome-view-content .monaco-button', { hasText: titleOf(command) })
        .click(),
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
    /** Takes them all away. */
    async clear() {
      if ((await notifications.count()) > 0) await window.quickInput.runCommand('Notifications: Clear All Notifications');
      await until('no notifications', async () => (await notifications.count()) === 0);
    },
    /** Notes from now on what comes up, however briefly. @returns what gives the texts */
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
    /** Waits for a dialog. @returns all that it says */
    async text() {
      await box.waitFor();
      return oneLine(await box.innerText());
    },
    click: (button) => box.locator('.monaco-button', { hasText: button }).first().click(),
    isOpen: () => box.isVisible(),
    /** Cancels one that is open. */
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
        // A menu that has only just opened takes no click.
        else
          await until(`${name} chosen`, async () => {
            await entry.click();
            return entry.waitFor({ state: 'hidden', timeout: 1000 }).then(() => true);
          });
      }
    },
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
  return { problems, statusBar, views, notifications, dialogs, mainMenu, settings };
}
