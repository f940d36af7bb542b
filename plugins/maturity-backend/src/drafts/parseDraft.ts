import { toError } from '@backstage/errors';
import {
  parseRubric,
  Rubric,
  RubricError,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';
import { InputError } from '@backstage/errors';
import { parseAllDocuments, stringify } from 'yaml';
import { DraftContent } from '../store/DraftStore';
import { contentDigest } from './contentDigest';

const MAX_TEXT = 500_000;
const MAX_DEPTH = 40;
/** What no database keeps. */
const NO_TEXT = /[\0\ud800-\udfff]/u;
/** What a page can show; whoever has more faults than this mends some and looks again. */
const MAX_FAULTS = 200;

/**
 * Reads what somebody wrote as a draft: a whole rubric in YAML or JSON. What is wrong with the rubric becomes faults,
 * each with its place, and the draft can be saved with them.
 *
 * @throws InputError if it is nothing that can be kept: too long, or not text
 * @internal
 */
export function parseDraft(content: unknown): DraftContent {
  const text = textOf(content);
  const faults: RubricFault[] = [];
  const rubric = readRubric(text, faults);
  const shown = faults.slice(0, MAX_FAULTS);
  if (faults.length > shown.length) {
    shown.push({
      path: '',
      reason: `There are ${
        faults.length - shown.length
      } more faults; mend those above first`,
    });
  }
  return {
    text,
    ...(rubric && { rubric }),
    digest: contentDigest(rubric),
    faults: shown,
  };
}

function textOf(content: unknown): string {
  const text =
    typeof content === 'string' ? content : yamlOf(content) ?? 'undefined';
  if (text.length > MAX_TEXT) {
    throw new InputError(
      `The draft has ${text.length} characters; a rubric of more than ${MAX_TEXT} is not kept. Leave out what is not needed`,
    );
  }
  const at = text.search(NO_TEXT);
  if (at >= 0) {
    throw new InputError(
      `The draft has a character at ${at} that is no text (NUL, or half of a pair); take it out`,
    );
  }
  return text;
}

function yamlOf(content: unknown): string | undefined {
  if (depthOf(content) > MAX_DEPTH) {
    throw new InputError(
      `The draft is nested more than ${MAX_DEPTH} levels deep; a rubric needs less`,
    );
  }
  return stringify(content, { lineWidth: 100, aliasDuplicateObjects: false });
}

function readRubric(text: string, faults: RubricFault[]): Rubric | undefined {
  try {
    const content = readYaml(text, faults);
    if (content === undefined) {
      return undefined;
    }
    const parsed = parseRubric([{ content }]);
    faults.push(...parsed.faults);
    return parsed.rubric;
  } catch (error) {
    if (error instanceof RubricError) {
      faults.push(...error.faults);
    }
    faults.push({ path: '', reason: toError(error).message.split('\n')[0] });
    return undefined;
  }
}

/** The one document that the text holds. */
function readYaml(text: string, faults: RubricFault[]): unknown {
  const documents = parseAllDocuments(text);
  if (documents.length !== 1) {
    faults.push({
      path: '',
      reason: documents.length
        ? `It holds ${documents.length} YAML documents; write one`
        : 'It is empty; write a rubric with id, title, targets and criteria',
    });
    return undefined;
  }
  const [document] = documents;
  if (document.errors.length) {
    faults.push(
      ...document.errors.map(error => ({
        path: '',
        reason: `It is not valid YAML: ${error.message}`,
      })),
    );
    return undefined;
  }
  const content: unknown = document.toJS({ maxAliasCount: 100 });
  if (depthOf(content) > MAX_DEPTH) {
    faults.push({
      path: '',
      reason: `It is nested more than ${MAX_DEPTH} levels deep; a rubric needs less`,
    });
    return undefined;
  }
  if (hasNoText(content)) {
    faults.push({
      path: '',
      reason:
        'It has a character, written as an escape, that is no text (NUL, or half of a pair); take it out',
    });
    return undefined;
  }
  return content;
}

function hasNoText(value: unknown): boolean {
  if (typeof value === 'string') {
    return NO_TEXT.test(value);
  }
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(entry => entry.some(hasNoText))
  );
}

/** Counts no further than it matters, so that no depth exhausts the stack. */
function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return depth;
  }
  let deepest = depth;
  for (const part of Object.values(value)) {
    deepest = Math.max(deepest, depthOf(part, depth + 1));
  }
  return deepest;
}
