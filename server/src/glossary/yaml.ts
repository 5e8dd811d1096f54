import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { t } from '../text/l10n.js';
import type { FileSpan } from './fileProblem.js';
import { maxDepth } from './nesting.js';

/** A value in a YAML file, with its place. */
export interface YamlNode {
  span: FileSpan;
  /** Of a scalar, as written without quotes. Empty for nothing, `null`, `true` and `false`. */
  readonly text?: string;
  /** Of a list. */
  readonly items?: YamlNode[];
  /** Of a map, by key. */
  readonly values?: Map<string, YamlNode>;
  /** What an alias stands for. */
  readonly target?: YamlNode;
}

/** A file that is no YAML, or more than one document. */
export class NotYaml extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly length = 0,
  ) {
    super(message);
  }
}

/** Words of YAML that are no text, if they are not in quotes. */
const isNoText = /^(?:~|[nN]ull|NULL|[tT]rue|TRUE|[fF]alse|FALSE)?$/;

function eventsOf(text: string): ReturnType<typeof parseEvents> | 'too deep' {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (error.reason.includes('maxDepth')) return 'too deep';
    throw new NotYaml(error.reason, Math.min(error.mark?.position ?? 0, text.length));
  }
}

/**
 * Reads a YAML file. An alias is not followed, so aliases of aliases cannot multiply (“billion laughs”).
 * @returns undefined for an empty file
 * @throws NotYaml
 */
export function readYaml(text: string): YamlNode | 'too deep' | undefined {
  const events = eventsOf(text);
  if (events === 'too deep') return events;
  const anchors = new Map<string, YamlNode>();
  const open: { readonly node: YamlNode; readonly close: string; key?: YamlNode }[] = [];
  let root: YamlNode | undefined;
  let documents = 0;
  /** The end of what was read. */
  let end = 0;

  function add(node: YamlNode): void {
    const parent = open.at(-1);
    if (!parent) root = node;
    else if (parent.node.items) parent.node.items.push(node);
    else if (!parent.key) parent.key = node;
    else {
      const { span, text: key } = parent.key;
      if (key !== undefined && parent.node.values?.has(key)) throw new NotYaml(t('a key is used twice'), span.offset, span.length);
      if (key !== undefined) parent.node.values?.set(key, node);
      delete parent.key;
    }
  }

  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      if (++documents > 1) throw new NotYaml(t('it has more than one document'), end);
    } else if (event.type === EVENT_ID.POP) {
      const closed = open.pop();
      if (!closed) continue;
      const { node, close } = closed;
      if (close !== '') end = text.indexOf(close, end) + 1;
      node.span = { offset: node.span.offset, length: Math.max(end - node.span.offset, 0) };
    } else {
      const name = event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
      let node: YamlNode;
      if (event.type === EVENT_ID.ALIAS) {
        const span = { offset: event.anchorStart - 1, length: event.anchorEnd - event.anchorStart + 1 };
        const target = anchors.get(name ?? '');
        if (!target) throw new NotYaml(t('an alias has no anchor'), span.offset, span.length);
        node = { span, target };
        end = event.anchorEnd;
      } else if (event.type === EVENT_ID.SCALAR) {
        const isPlain = event.style === SCALAR_STYLE.PLAIN;
        const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
        const offset = event.valueStart < 0 ? end : event.valueStart - quotes;
        end = Math.max(event.valueEnd + quotes, offset);
        const value = getScalarValue(text, event);
        node = { span: { offset, length: end - offset }, text: isPlain && isNoText.test(value) ? '' : value };
      } else {
        const isMap = event.type === EVENT_ID.MAPPING;
        node = { span: { offset: event.start, length: 0 }, ...(isMap ? { values: new Map() } : { items: [] }) };
        end = event.start;
      }
      if (name !== undefined) anchors.set(name, node);
      add(node);
      if (node.items || node.values) {
        const isFlow = text.charAt(node.span.offset) === (node.items ? '[' : '{');
        open.push({ node, close: isFlow ? (node.items ? ']' : '}') : '' });
      }
    }
  }
  return root;
}

/** Returns the value of a key of a map. An alias is followed one step. */
export function nodeUnder(map: YamlNode | undefined, key: string): YamlNode | undefined {
  const node = map?.values?.get(key);
  return node?.target ?? node;
}
