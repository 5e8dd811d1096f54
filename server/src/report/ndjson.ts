import type { CheckedFile } from './checked.js';
import { jsonFile } from './json.js';

/** Returns a file’s entry of the JSON report on one line (https://github.com/ndjson/ndjson-spec), version 1. */
export const ndjsonLine = (file: CheckedFile): string => `${JSON.stringify({ version: 1, ...jsonFile(file) })}\n`;

/** Returns the line of a file that could not be read. */
export const ndjsonFault = (path: string, error: string): string => `${JSON.stringify({ version: 1, path, error })}\n`;
