import { JsonObject, JsonValue } from '@backstage/types';
import {
  parseRubric,
  RubricError,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';
import {
  Document,
  isMap,
  isSeq,
  parseDocument,
  stringify,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

const BLANK = {
  id: '',
  title: 'What is true where it passes',
  workframe: 'developer-experience',
  level: 1,
  appliesTo: { kind: 'Component' },
  evidence: { key: 'source.key', maxAge: 'P30D' },
  condition: { equals: true },
  why: 'Why it matters to the owner of a service',
  owner: 'group:default/platform',
  remedy: {
    title: 'What to do',
    effort: 'PT1H',
    page: '/docs',
    step: 'The step to take there',
  },
};

/** A criterion as it stands in a text, well-formed or not. */
export interface WrittenCriterion {
  /** Its place in the list. */
  index: number;
  /** Empty where it has none. */
  id: string;
  title: string;
  content: JsonObject;
}

/** The criteria of a text; undefined where it is no YAML. */
export function criteriaOf(text: string): WrittenCriterion[] | undefined {
  const document = readDocument(text);
  if (!document) {
    return undefined;
  }
  return (listOf(document)?.items ?? []).flatMap((item, index) => {
    const content: JsonObject = isMap(item) ? item.toJSON() : {};
    const { id, title } = content;
    return [
      {
        index,
        id: typeof id === 'string' ? id : '',
        title: typeof title === 'string' ? title : '',
        content,
      },
    ];
  });
}

/** The text with one member of a criterion changed; remarks and everything else stay. */
export function withMember(
  text: string,
  index: number,
  path: readonly string[],
  value: JsonValue | undefined,
): string {
  return edited(text, document => {
    const place = ['criteria', index, ...path];
    if (value === undefined) {
      document.deleteIn(place);
    } else {
      document.setIn(place, document.createNode(value));
    }
  });
}

/** The text with a criterion put in the place of another. */
export function withCriterion(
  text: string,
  index: number,
  criterion: JsonValue,
): string {
  return edited(text, document =>
    document.setIn(['criteria', index], document.createNode(criterion)),
  );
}

/** The text without a criterion. */
export function withoutCriterion(text: string, index: number): string {
  return edited(text, document => document.deleteIn(['criteria', index]));
}

/** The text with a criterion at its end, to be filled in. */
export function withNewCriterion(text: string): string {
  const ids = new Set(criteriaOf(text)?.map(({ id }) => id));
  let id = 'new-criterion';
  for (let number = 2; ids.has(id); number++) {
    id = `new-criterion-${number}`;
  }
  return edited(text, document => {
    const criterion = document.createNode({ ...BLANK, id });
    const list = listOf(document);
    if (list) {
      list.items.push(criterion);
    } else {
      document.set('criteria', document.createNode([criterion]));
    }
  });
}

/** What is wrong with a text, as the backend will say it. */
export function faultsOf(text: string): RubricFault[] {
  const document = parseDocument(text);
  if (document.errors.length) {
    return document.errors.map(({ message }) => ({
      path: '',
      reason: message,
    }));
  }
  try {
    return parseRubric([{ content: document.toJS() }]).faults;
  } catch (error) {
    return error instanceof RubricError && error.faults.length
      ? error.faults
      : [{ path: '', reason: (error as Error).message.split('\n')[0] }];
  }
}

/** A part of a rubric as YAML. */
export function yamlOf(value: JsonValue | undefined): string {
  return value === undefined ? '' : stringify(value, { lineWidth: 80 });
}

/** What YAML says, or why it says nothing. */
export function parseYaml(
  text: string,
): { value: JsonValue } | { reason: string } {
  const document = parseDocument(text);
  const [error] = document.errors;
  return error
    ? { reason: error.message.split('\n')[0] }
    : { value: document.toJS() };
}

function edited(text: string, edit: (document: Document) => void): string {
  const document = parseDocument(text) as unknown as Document;
  edit(document);
  return document.toString({ lineWidth: 100 });
}

function readDocument(text: string): Document | undefined {
  const document = parseDocument(text);
  return document.errors.length || !isMap(document.contents)
    ? undefined
    : (document as unknown as Document);
}

function listOf(document: Document): YAMLSeq<YAMLMap> | undefined {
  const list = document.get('criteria', true);
  return isSeq(list) ? (list as YAMLSeq<YAMLMap>) : undefined;
}
