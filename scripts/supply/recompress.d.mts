/** Deflates the entries of a ZIP archive again, harder. */
export function recompressed(archive: Buffer): Promise<Buffer>;
