import type { Location, Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import type { Finding, Related } from '../findings/finding.js';
import { rulePage } from '../findings/page.js';
import type { Rule } from '../rules/rule.js';
import { type CheckedFile, lineStartsOf, positionAt } from './checked.js';
import { paragraphText } from './paragraphs.js';

const levels = { off: 'none', hint: 'note', info: 'note', warning: 'warning', error: 'error' } as const;

function regionOf(lines: readonly number[], offset: number, length: number): Region {
  const start = positionAt(lines, offset);
  const end = positionAt(lines, offset + length);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: offset,
    charLength: length,
  };
}

/** Converts a path to a URI reference. Relative paths stay relative (SARIF 2.1.0, 3.4.3). */
function uriOf(path: string): string {
  const slashes = path.replace(/\\/g, '/');
  const encoded = slashes.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashes)) return `file:///${slashes.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return slashes.startsWith('/') ? `file://${encoded}` : encoded;
}

function relatedLocation({ offset, length, document }: Related, inFile: (offset: number, length: number) => Location): Location {
  if (!document) return inFile(offset, length);
  const [start, end] = [document.positionAt(offset), document.positionAt(offset + length)];
  const region = { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(document.uri) }, region: { ...region, charOffset: offset, charLength: length } },
  };
}

function resultOf(finding: Finding, file: CheckedFile, lines: readonly number[], ruleIndex: number): Result {
  const artifactLocation = { uri: uriOf(file.path) };
  // A Word document has no lines, and no edits of its text can be applied to it.
  const { paragraphAt } = file;
  const location = (offset: number, length: number): Location =>
    paragraphAt
      ? {
          physicalLocation: { artifactLocation },
          logicalLocations: [{ fullyQualifiedName: paragraphText(paragraphAt(offset)), kind: 'paragraph' }],
        }
      : { physicalLocation: { artifactLocation, region: regionOf(lines, offset, length) } };
  const fixes: SarifFix[] = (paragraphAt ? [] : finding.fixes).map(({ title, edits }) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((e) => ({ deletedRegion: regionOf(lines, e.offset, e.length), insertedContent: { text: e.newText } })),
      },
    ],
  }));
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.level],
    message: { text: finding.message },
    locations: [location(finding.offset, finding.length)],
    ...(finding.related.length > 0
      ? { relatedLocations: finding.related.map((r, id) => ({ id, ...relatedLocation(r, location), message: { text: r.message } })) }
      : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/**
 * Formats findings as SARIF 2.1.0 (OASIS), columns in UTF-16 code units.
 * @param failures sentences about failed checks
 */
export function sarifReport(
  files: readonly CheckedFile[],
  rules: readonly Rule[],
  version: string,
  failures: readonly string[] = [],
): string {
  const descriptors: ReportingDescriptor[] = rules.map(({ id, level, summary }) => ({
    id,
    shortDescription: { text: summary },
    helpUri: rulePage(id),
    defaultConfiguration: { level: levels[level], enabled: level !== 'off' },
  }));
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Communiqué', semanticVersion: version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        ...(failures.length > 0
          ? {
              invocations: [
                {
                  executionSuccessful: false,
                  toolExecutionNotifications: failures.map((text) => ({ level: 'error' as const, message: { text } })),
                },
              ],
            }
          : {}),
        results: files.flatMap((file) => {
          const lines = lineStartsOf(file.text);
          return file.findings.map((f) => resultOf(f, file, lines, indexOf.get(f.rule) ?? -1));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
