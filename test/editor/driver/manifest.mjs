// Titles as the manifest has them: tests name commands and views by their ids, and no change of words breaks them.
import { readFileSync } from 'node:fs';

const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const commands = new Map(contributes.commands.map((one) => [one.command, one]));
const views = new Map(contributes.views.communique.map(({ id, name }) => [id, name]));

/** The title of a command of the extension, as its buttons have it; any other text is itself. */
export const titleOf = (command) => commands.get(command)?.title ?? command;

/** The title of a command in the palette: of one of the extension by its id, else as it is given. */
export function paletteTitleOf(command) {
  const { category, title } = commands.get(command) ?? {};
  return title === undefined ? command : `${category}: ${title}`;
}

/** The name of a view of the extension, by its id; any other text is itself. */
export const viewNameOf = (id) => views.get(id) ?? id;

/** The title of the extension’s container in the activity bar. */
export const container = contributes.viewsContainers.activitybar[0].title;
