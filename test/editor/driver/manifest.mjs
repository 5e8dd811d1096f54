// Titles in the manifest. Tests name commands and views by id, so that changes of wording do not break them.
import { localizedManifest } from '../../../scripts/localizedManifest.mjs';

const { contributes } = localizedManifest('en');
const commands = new Map(contributes.commands.map((one) => [one.command, one]));
const views = new Map(contributes.views.communique.map(({ id, name }) => [id, name]));

/** Returns the title of an extension command as on buttons; other text unchanged. */
export const titleOf = (command) => commands.get(command)?.title ?? command;

/** Returns the title of a command in the palette: the extension’s by id, others unchanged. */
export function paletteTitleOf(command) {
  const { category, title } = commands.get(command) ?? {};
  return title === undefined ? command : `${category}: ${title}`;
}

/** Returns the name of an extension view by its id; other text unchanged. */
export const viewNameOf = (id) => views.get(id) ?? id;

/** The title of the extension’s container in the activity bar. */
export const container = contributes.viewsContainers.activitybar[0].title;
