import { JsonObject, JsonValue } from '@backstage/types';
import {
  Document,
  isCollection,
  isMap,
  isScalar,
  Node,
  Pair,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

/**
 * A piece of text to be put in place of another.
 *
 * @internal
 */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** How wide lines of text may be; what stands there already is not touched. */
const WIDTH = 80;

/** What cannot be changed in place. The caller then writes the whole document anew. @internal */
export class NotInPlaceError extends Error {}

/**
 * The pieces by which a mapping says something else of some of its members, and the same, to the letter, of all others.
 *
 * @throws NotInPlaceError if it cannot be told where they are
 * @internal
 */
export function spliceMap(options: {
  text: string;
  map: YAMLMap;
  from: JsonObject;
  to: JsonObject;
}): Splice[] {
  const { text, map, from, to } = options;
  const splices: Splice[] = [];
  const column = columnOf(text, startOf(map));
  for (const name of Object.keys({ ...from, ...to })) {
    const [old, now] = [from[name], to[name]];
    if (JSON.stringify(old) === JSON.stringify(now)) {
      continue;
    }
    const pair = map.items.find(item => keyOf(item) === name);
    if (!pair) {
      const after = map.items.findLast(
        item => to[keyOf(item) ?? ''] !== undefined,
      );
      splices.push(insertion(text, map, after, column, { [name]: now }));
    } else if (now === undefined) {
      splices.push(deletion(text, map, pair));
    } else {
      splices.push(...spliceMember(text, pair, now));
    }
  }
  return splices;
}

/** Part by part where some of it stays, else as a whole. */
function spliceMember(text: string, pair: Pair, now: JsonValue): Splice[] {
  const { value } = pair;
  if (isMap(value) && !value.flow && isRecord(now)) {
    const from: JsonObject = value.toJSON();
    if (Object.keys(from).some(name => name in now)) {
      return spliceMap({ text, map: value, from, to: now });
    }
  }
  return [replacement(text, pair, now)];
}

/**
 * The piece that puts an item at the end of a list in blocks.
 *
 * @internal
 */
export function appendItems(
  text: string,
  list: YAMLSeq,
  items: readonly object[],
): Splice {
  const last = list.items.at(-1) as Node | undefined;
  if (!last || list.flow) {
    throw new NotInPlaceError();
  }
  const at = endOfLine(text, endOf(last));
  const dash = columnOf(text, startOf(list));
  // Where items stand apart, those that are new do too.
  const apart = list.items
    .slice(1)
    .some(item => /\n[ \t]*\n/.test(before(text, item as Node)));
  const block = items.map(
    item => `${apart ? '\n' : ''}${indented(render([item]), dash, true)}`,
  );
  return { start: at, end: at, text: `\n${block.join('\n')}` };
}

/**
 * The piece that takes an item out of a list in blocks, with the remarks right above it.
 *
 * @internal
 */
export function removeItem(text: string, list: YAMLSeq, index: number): Splice {
  if (list.flow || list.items.length < 2) {
    throw new NotInPlaceError();
  }
  const item = list.items[index] as Node;
  let start = startOfLine(text, startOf(item));
  for (;;) {
    const above = startOfLine(text, Math.max(0, start - 1));
    if (start === 0 || !/^[ \t]*#/.test(text.slice(above, start))) {
      break;
    }
    start = above;
  }
  let end = Math.min(text.length, endOfLine(text, endOf(item)) + 1);
  // The empty line after it parted it from the next one.
  if (/^[ \t]*\n/.test(text.slice(end))) {
    end = text.indexOf('\n', end) + 1;
  }
  return { start, end, text: '' };
}

/** Puts the pieces in their places. @internal */
export function applySplices(text: string, splices: Splice[]): string {
  let result = text;
  const sorted = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => b.start - a.start || b.index - a.index);
  let next = Infinity;
  for (const { start, end, text: piece } of sorted) {
    if (end > next) {
      throw new NotInPlaceError();
    }
    result = result.slice(0, start) + piece + result.slice(end);
    next = start;
  }
  return result;
}

function insertion(
  text: string,
  map: YAMLMap,
  after: Pair | undefined,
  column: number,
  member: Record<string, JsonValue | undefined>,
): Splice {
  if (!after || map.flow) {
    throw new NotInPlaceError();
  }
  const at = endOfLine(text, endOfPair(after));
  const piece = `\n${indented(render(member), column, true)}`;
  return { start: at, end: at, text: piece };
}

function deletion(text: string, map: YAMLMap, pair: Pair): Splice {
  const start = startOfLine(text, startOf(pair.key));
  if (map.flow || text.slice(start, startOf(pair.key)).trim()) {
    // It stands behind a dash or beside others.
    throw new NotInPlaceError();
  }
  const end = endOfLine(text, endOfPair(pair)) + 1;
  return { start, end: Math.min(end, text.length), text: '' };
}

function replacement(text: string, pair: Pair, value: JsonValue): Splice {
  const start = startOf(pair.key);
  const end = endOfPair(pair);
  const old = text.slice(start, end);
  const flow =
    isCollection(pair.value) && pair.value.flow
      ? { collectionStyle: 'flow' as const, lineWidth: 0 }
      : {};
  const document = new Document({ [keyOf(pair)!]: null });
  const [member] = (document.contents as unknown as YAMLMap).items;
  member.value = document.createNode(value, {
    flow: 'collectionStyle' in flow,
  });
  const rendered = document
    .toString({ lineWidth: WIDTH, indentSeq: true })
    .replace(/\n$/, '');
  const piece = indented(rendered, columnOf(text, start), false);
  return { start, end, text: old.endsWith('\n') ? `${piece}\n` : piece };
}

function render(value: unknown): string {
  return new Document(value, { aliasDuplicateObjects: false })
    .toString({ lineWidth: WIDTH, indentSeq: true })
    .replace(/\n$/, '');
}

function indented(block: string, column: number, first: boolean): string {
  const space = ' '.repeat(column);
  return block
    .split('\n')
    .map((line, index) => (line && (first || index) ? space + line : line))
    .join('\n');
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function startOf(node: unknown): number {
  const { range } = node as Node;
  if (!range) {
    throw new NotInPlaceError();
  }
  return range[0];
}

function endOf(node: unknown): number {
  const { range } = node as Node;
  if (!range) {
    throw new NotInPlaceError();
  }
  return range[1];
}

function endOfPair(pair: Pair): number {
  return endOf(pair.value ?? pair.key);
}

function columnOf(text: string, position: number): number {
  return position - startOfLine(text, position);
}

function startOfLine(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** Where the line ends that holds the last character before the position. */
function endOfLine(text: string, position: number): number {
  const last = text[position - 1] === '\n' ? position - 1 : position;
  const end = text.indexOf('\n', last);
  return end < 0 ? text.length : end;
}

/** What stands between an item and the line before it that is not empty. */
function before(text: string, item: Node): string {
  const start = startOfLine(text, startOf(item));
  return text.slice(Math.max(0, start - 2), start);
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
