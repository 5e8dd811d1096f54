// Opens a comparison’s page in the browser: it loads nothing, shows the changes, and its links work.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const old = `Joint Statement

Both sides reaffirmed the importance of open harbours for fishing boats. They welcomed the first night train between the two capitals.

The ministers discussed a seed bank for dry regions and the storage of rare grain.
`;
const fresh = `Joint Statement

The ministers discussed a seed bank for dry regions and the storage of rare grain.

Both sides noted the importance of open harbours for fishing boats. They saw <img src=x onerror="document.title='run'"> & “more”.
`;

const tests = {
  'shows what was taken out and put in, and the verb that changed': async (page) => {
    assert.deepEqual(await page.locator('.reworded .inline del').allTextContents(), ['reaffirmed']);
    assert.deepEqual(await page.locator('.reworded .inline ins').allTextContents(), ['noted']);
    assert.match(await page.locator('.reworded footer').innerText(), /reaffirm → note \(weakened\)/);
    assert.match(await page.locator('.dropped .inline').innerText(), /night train/);
    assert.match(await page.locator('#summary').innerText(), /1 reworded.*1 sentence dropped, 1 new.*1 weaker/s);
  },
  'shows what is asked for, inline or side by side': async (page) => {
    const shown = () => page.locator('#new li:visible').count();
    const all = await shown();
    await page.check('#show-verbs');
    assert.equal(await shown(), 1);
    await page.check('#show-dropped');
    assert.match(await page.locator('#new li:visible').innerText(), /night train/);
    await page.check('#show-changes');
    assert.ok((await shown()) < all);
    await page.check('#show-all');
    await page.check('#as-sides');
    assert.deepEqual(await page.locator('.reworded .before del:visible').allTextContents(), ['reaffirmed']);
    assert.deepEqual(await page.locator('.reworded .after ins:visible').allTextContents(), ['noted']);
    assert.equal(await page.locator('.inline:visible').count(), 0);
    await page.check('#as-inline');
  },
  'runs nothing that stands in a statement': async (page) => {
    assert.notEqual(await page.title(), 'run');
    assert.equal(await page.locator('img').count(), 0);
    assert.match(await page.locator('#new').innerText(), /<img src=x onerror=/);
  },
  'has links that lead to the other place': async (page) => {
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(links.length >= 6);
    for (const link of links) assert.equal(await page.locator(`[id="${link.slice(1)}"]`).count(), 1, link);
  },
  'is readable in light, in dark and on paper': async (page) => {
    const colours = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await colours();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await colours();
    assert.notDeepEqual(light, dark);
    for (const [text, back] of [light, dark]) assert.notEqual(text, back);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).maxWidth), 'none');
    await page.emulateMedia({ media: 'screen' });
  },
  'is not wider than a narrow window': async (page) => {
    await page.setViewportSize({ width: 360, height: 700 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
  },
};

/** Tests the page in a browser. @throws if a test fails */
export async function checkReportPages(browser) {
  const folder = await mkdtemp(join(tmpdir(), 'communique-page-'));
  const page = await browser.newPage();
  try {
    await writeFile(join(folder, 'old.txt'), old);
    await writeFile(join(folder, 'new.txt'), fresh);
    const html = execFileSync(process.execPath, [cli, 'compare', 'old.txt', 'new.txt', '--format', 'html'], { cwd: folder });
    await writeFile(join(folder, 'page.html'), html);
    const asked = [];
    const complaints = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    process.stdout.write('\nThe page of a comparison:\n');
    for (const [name, test] of Object.entries(tests)) {
      await test(page);
      process.stdout.write(`  ✓ ${name}\n`);
    }
    assert.deepEqual(complaints, []);
    assert.equal(asked.length, 1, 'something was fetched');
    process.stdout.write('  ✓ fetches nothing\n');
  } finally {
    await page.close();
    await rm(folder, { recursive: true, force: true });
  }
}
