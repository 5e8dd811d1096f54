// The animation in the README: a user’s first minute, key by key.
import sharp from 'sharp';
import { settle } from './window.mjs';

const size = { width: 860, height: 500 };

/** Duration of a frame, in ms: while a key is pressed, and while text is read. */
const key = 110;
const read = 2200;

/** @returns the frames and their durations */
async function act(app) {
  const frames = [];
  const take = async (delay) => {
    await settle(app.page);
    frames.push({ picture: await app.page.screenshot(), delay });
  };
  const { editor, hover, actions, suggest, until } = app;
  await take(1200);
  await editor.goToLine(13);
  await take(500);
  await editor.rest('QZSS');
  await hover.text('Quasi-Zenith');
  await take(read + 800);
  await app.press('Escape');
  await editor.moveTo('QZSS', 1);
  await take(500);
  await actions.open();
  await take(read);
  await app.press('Enter');
  await until('the fix', async () => (await editor.lines()).join(' ').includes('Satellite System (QZSS)'));
  await take(read);
  await editor.toEnd();
  await take(500);
  for (const letter of ['\n', ...'They thanked the MET']) {
    await app.page.keyboard.type(letter);
    await take(key);
  }
  await suggest.entries();
  await take(read);
  await app.press('Tab');
  await until('the term', async () => !(await suggest.isOpen()));
  await take(read);
  return frames;
}

/** Records the animation. @param file a WebP file */
export async function demo(openDraft, file) {
  const app = await openDraft({}, { viewport: size, bare: true });
  const frames = await act(app);
  await app.close();
  const few = frames.map(({ picture }) => sharp(picture).png({ palette: true, colours: 32, dither: 0 }).toBuffer());
  await sharp(await Promise.all(few), { join: { animated: true } })
    .webp({ lossless: true, effort: 6, loop: 0, delay: frames.map(({ delay }) => delay) })
    .toFile(file);
}
