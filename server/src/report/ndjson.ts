import type { CheckedFile } from './checked.js';
import { jsonFile } from './json.js';

/** A file of the JSON report on a line of its own (https://github.com/ndjson/ndjson-spec), version 1. */
export const ndjsonLine = (file: CheckedFile): string => `${JSON.stringify({ version: 1, ...jsonFile(file) })}\n`;

/** The line of a file that could not be read. */
export const ndjsonFault = (path: string, error: string): string => `${JSON.stringify({ version: 1, path, error })}\n`;
