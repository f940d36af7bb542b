import { JsonObject } from '@backstage/types';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import {
  appendItems,
  applySplices,
  NotInPlaceError,
  removeItem,
  Splice,
  spliceMap,
} from './spliceYaml';

/**
 * What one file is to say otherwise.
 *
 * @internal
 */
export interface FileEdit {
  /** By id: members of criteria that it has, before and after. */
  change: Map<string, { from: JsonObject; to: JsonObject }>;
  /** Ids of criteria that it is not to have any more. */
  remove: Set<string>;
  /** New criteria. */
  add: JsonObject[];
  /** Members of the document itself, before and after. */
  head?: { from: JsonObject; to: JsonObject };
}

/**
 * A file of a rubric with some of it changed. Whatever is not changed stays as it is to the letter, with its order and
 * its remarks. Where that cannot be done, the whole file is written anew; remarks and order stay then, too.
 *
 * @internal
 */
export function editFile(text: string, edit: FileEdit): string {
  try {
    const edited = applySplices(text, splicesOf(text, edit));
    if (says(edited, edit)) {
      return edited;
    }
  } catch (error) {
    if (!(error instanceof NotInPlaceError)) {
      throw error;
    }
  }
  return rewritten(text, edit);
}

/** The ids of the criteria that a file has, in their order. @internal */
export function criteriaOf(text: string): { id: string; workframe?: string }[] {
  return documentsOf(text).flatMap(
    document =>
      itemsOf(document)?.items.flatMap(item => {
        const id = isMap(item) ? idOf(item) : undefined;
        const workframe = isMap(item) ? item.get('workframe') : undefined;
        return id === undefined
          ? []
          : [
              {
                id,
                ...(typeof workframe === 'string' && { workframe }),
              },
            ];
      }) ?? [],
  );
}

/** Whether a file has a member at its root. @internal */
export function hasMember(text: string, name: string): boolean {
  return documentsOf(text).some(
    ({ contents }) => isMap(contents) && contents.has(name),
  );
}

function splicesOf(text: string, edit: FileEdit): Splice[] {
  const splices: Splice[] = [];
  let added = edit.add.length === 0;
  for (const document of documentsOf(text)) {
    const { contents } = document;
    const list = itemsOf(document);
    for (const [index, item] of (list?.items ?? []).entries()) {
      const id = isMap(item) ? idOf(item) : undefined;
      if (id !== undefined && edit.remove.has(id)) {
        splices.push(removeItem(text, list!, index));
      }
      const change = id === undefined ? undefined : edit.change.get(id);
      if (change) {
        splices.push(...spliceMap({ text, map: item as YAMLMap, ...change }));
      }
    }
    if (list && !added) {
      splices.push(appendItems(text, list, edit.add));
      added = true;
    }
    if (edit.head && speaksOf(contents, edit.head)) {
      splices.push(...spliceMap({ text, map: contents, ...edit.head }));
    }
  }
  if (!added) {
    throw new NotInPlaceError();
  }
  return splices;
}

function rewritten(text: string, edit: FileEdit): string {
  const documents = documentsOf(text);
  let left = edit.add;
  for (const document of documents) {
    const list = itemsOf(document);
    for (const item of list?.items ?? []) {
      const change = isMap(item)
        ? edit.change.get(idOf(item) ?? '')
        : undefined;
      if (change) {
        assign(document, item as YAMLMap, change.to);
      }
    }
    if (list) {
      list.items = list.items.filter(
        item => !isMap(item) || !edit.remove.has(idOf(item) ?? ''),
      );
      list.items.push(...left.map(each => document.createNode(each)));
      left = [];
    }
    const { contents } = document;
    if (edit.head && speaksOf(contents, edit.head)) {
      assign(document, contents, edit.head.to);
    }
  }
  if (left.length && documents.length) {
    documents[0].set('criteria', documents[0].createNode(left));
  }
  return documents
    .map(document => document.toString({ lineWidth: 80 }))
    .join('---\n');
}

function assign(document: Document, map: YAMLMap, to: JsonObject): void {
  for (const [name, value] of Object.entries(to)) {
    if (JSON.stringify(map.toJSON()[name]) !== JSON.stringify(value)) {
      map.set(name, document.createNode(value));
    }
  }
}

/** Whether a document is the one that says these things of the rubric. */
function speaksOf(
  contents: unknown,
  { from, to }: NonNullable<FileEdit['head']>,
): contents is YAMLMap {
  return (
    isMap(contents) &&
    ['id', ...Object.keys({ ...from, ...to })].some(name => contents.has(name))
  );
}

/** Whether the file, read again, says what it is to say. */
function says(text: string, edit: FileEdit): boolean {
  const documents = documentsOf(text);
  if (documents.some(({ errors }) => errors.length)) {
    return false;
  }
  const contents = documents.map(document => document.toJS() as JsonObject);
  const criteria = new Map(
    contents
      .flatMap(content => (content?.criteria ?? []) as JsonObject[])
      .map(criterion => [criterion?.id as string, criterion]),
  );
  return (
    [...edit.remove].every(id => !criteria.has(id)) &&
    edit.add.every(each => holds(criteria.get(each.id as string), each)) &&
    [...edit.change].every(([id, { from, to }]) =>
      holds(criteria.get(id), to, from),
    ) &&
    (!edit.head ||
      contents.some(content => holds(content, edit.head!.to, edit.head!.from)))
  );
}

function holds(
  actual: JsonObject | undefined,
  wanted: JsonObject,
  before: JsonObject = {},
): boolean {
  return Object.keys({ ...before, ...wanted }).every(
    name => JSON.stringify(actual?.[name]) === JSON.stringify(wanted[name]),
  );
}

function documentsOf(text: string): Document[] {
  return parseAllDocuments(text) as unknown as Document[];
}

function itemsOf({ contents }: Document): YAMLSeq | undefined {
  const criteria = isMap(contents) ? contents.get('criteria', true) : undefined;
  return isSeq(criteria) ? criteria : undefined;
}

function idOf(item: YAMLMap): string | undefined {
  const id = item.get('id', true);
  return isScalar(id) ? String(id.value) : undefined;
}
