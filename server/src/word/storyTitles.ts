/** Comments in the text of a Word document that say where what follows stands, by the kind of story. */
export const storyTitles = { header: '<!-- Header -->', footer: '<!-- Footer -->', textBox: '<!-- Text box -->' } as const;

const all: ReadonlySet<string> = new Set(Object.values(storyTitles));

/** Returns whether a comment comes from the reader of Word documents, and not from the draft. */
export const isStoryTitle = (comment: string): boolean => all.has(comment);
