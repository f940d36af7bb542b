import { PushFault } from '@cairn/backstage-plugin-maturity-common';
import { PushRefusal } from './PushRefusal';
import { cut, showPath, showValue } from './showPath';

/** Names that mean something else to JavaScript than to whoever wrote them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FAULTS = 20;

/** @internal */
export interface JsonLimits {
  /** How deep objects and lists may lie in each other. */
  depth: number;
  /** How many values there may be in all. */
  values: number;
}

/**
 * Reads JSON that somebody else wrote.
 *
 * @throws PushRefusal if it is no JSON, or too much, or holds what a database cannot keep
 * @internal
 */
export function readJson(
  what: string,
  text: string,
  limits: JsonLimits,
): unknown {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new PushRefusal(what, [
      {
        path: '',
        message: 'it is no JSON',
        value: cut((error as Error).message, 120),
      },
    ]);
  }
  const faults = findFaults(document, limits);
  if (faults.length) {
    throw new PushRefusal(what, faults);
  }
  return document;
}

interface Place {
  value: unknown;
  name: string | number;
  parent?: Place;
  depth: number;
}

/** Not recursive: a document of a million brackets must not be what ends the process. */
function findFaults(document: unknown, limits: JsonLimits): PushFault[] {
  const faults: PushFault[] = [];
  const left: Place[] = [{ value: document, name: '', depth: 0 }];
  let values = 0;
  for (let place = left.pop(); place; place = left.pop()) {
    values += 1;
    if (values > limits.values) {
      return [
        { path: '', message: `it holds more than ${limits.values} values` },
      ];
    }
    if (faults.length >= MAX_FAULTS) {
      return faults;
    }
    const message = faultOf(place, limits);
    if (message) {
      faults.push({
        path: showPath(pathOf(place)),
        message,
        value: showValue(place.value),
      });
      continue;
    }
    const { value, depth } = place;
    if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      for (const [name, child] of Object.entries(value)) {
        left.push({
          value: child,
          name: isList ? Number(name) : name,
          parent: place,
          depth: depth + 1,
        });
      }
    }
  }
  return faults;
}

function faultOf(
  { value, name, depth }: Place,
  limits: JsonLimits,
): string | undefined {
  if (typeof name === 'string') {
    if (FORBIDDEN_KEYS.has(name)) {
      return `'${name}' may not be the name of anything`;
    }
    if (isUnreadable(name)) {
      return 'its name holds a character that is none';
    }
  }
  if (depth > limits.depth) {
    return `it lies more than ${limits.depth} deep`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return 'it is a number too large to be kept';
  }
  if (typeof value === 'string' && isUnreadable(value)) {
    return 'it holds a NUL, or half of a character';
  }
  return undefined;
}

/** No database of ours keeps these. */
function isUnreadable(text: string): boolean {
  return /\0|\p{Surrogate}/u.test(text);
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at?.parent; at = at.parent) {
    path.unshift(at.name);
  }
  return path;
}
