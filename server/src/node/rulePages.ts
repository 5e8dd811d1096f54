import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulePages } from '../findings/page.js';

/** Reads the pages of the rules, which are beside the bundle. Returns an empty object if they are missing. */
export function rulePages(): RulePages {
  try {
    return JSON.parse(readFileSync(join(__dirname, 'rulePages.json'), 'utf8'));
  } catch {
    return {};
  }
}
