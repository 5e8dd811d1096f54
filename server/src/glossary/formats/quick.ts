/** A file that cannot be read entry by entry: it is read as a whole then. */
export class NotQuick extends Error {}
