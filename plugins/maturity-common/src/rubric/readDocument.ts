import { show } from '../model/show';
import { DocumentReader } from './DocumentReader';
import { criterionSchema } from './schema/criterion';
import { identifier, text } from './schema/leaves';
import { readableTarget, targetSchema } from './schema/target';
import { Criterion, Rubric, RubricFault, TargetRule } from './types';

/** What was found in the documents so far. @internal */
export interface Found {
  head?: Pick<Rubric, 'id' | 'title' | 'description'> & { file?: string };
  targets: TargetRule[];
  /** By id, with the place of each. */
  criteria: Map<
    string,
    { criterion: Criterion; where: string; document: object }
  >;
  faults: RubricFault[];
}

/**
 * Adds what one document holds, well-formed parts and faults, to what was found.
 *
 * @internal
 */
export function readDocument(
  document: { file?: string; content: unknown; extends?: boolean },
  found: Found,
): void {
  const { file, content } = document;
  const reader = DocumentReader.create({ file, faults: found.faults });
  if (
    typeof content !== 'object' ||
    content === null ||
    Array.isArray(content)
  ) {
    reader.fault(
      '',
      `is ${show(
        content,
      )}; write an object with criteria, and in one of the documents id, title and targets`,
    );
    return;
  }
  const { id, title, description, targets, criteria, ...unknown } =
    content as Record<string, unknown>;
  for (const key of Object.keys(unknown)) {
    reader.fault(
      key,
      `${show(
        key,
      )} is not known here; write one of id, title, description, targets, criteria, or leave it out`,
    );
  }
  const head = { id, title, description, targets };
  if (Object.values(head).some(part => part !== undefined)) {
    if (document.extends && found.head) {
      extendHead(reader, head, found);
    } else {
      readHead(reader, head, found);
    }
  }
  for (const [index, value] of reader.list('criteria', criteria).entries()) {
    readCriterion(reader, index, value, found, document);
  }
}

function readHead(
  reader: DocumentReader,
  content: Record<'id' | 'title' | 'description' | 'targets', unknown>,
  found: Found,
): void {
  if (found.head) {
    const first = found.head.file ?? 'an earlier document';
    reader.fault(
      'id',
      `is ${show(content.id)}, but ${first} already names the rubric ${show(
        found.head.id,
      )}; keep id, title, description and targets in one document`,
    );
    return;
  }
  const id = reader.read({
    schema: identifier,
    value: content.id,
    path: ['id'],
  });
  const title = reader.read({
    schema: text('a title'),
    value: content.title,
    path: ['title'],
  });
  const description = reader.read({
    schema: text('a description, or leave it out').optional(),
    value: content.description,
    path: ['description'],
  });
  if (id === undefined || title === undefined) {
    return;
  }
  found.head = {
    id,
    title,
    ...(description !== undefined && { description }),
    file: reader.file,
  };
  found.targets.push(...readTargets(reader, content.targets));
}

/** What an extension says of the rubric itself. Its id stays that of the rubric that it extends. */
function extendHead(
  reader: DocumentReader,
  content: Record<'id' | 'title' | 'description' | 'targets', unknown>,
  found: Found,
): void {
  const head = found.head!;
  if (content.id !== undefined && content.id !== head.id) {
    reader.fault(
      'id',
      `is ${show(content.id)}, but what is extended is the rubric ${show(
        head.id,
      )}; leave it out`,
    );
  }
  for (const name of ['title', 'description'] as const) {
    const value = reader.read({
      schema: text(`a ${name}, or leave it out`).optional(),
      value: content[name],
      path: [name],
    });
    if (value !== undefined) {
      head[name] = value;
    }
  }
  if (Array.isArray(content.targets)) {
    found.targets = readTargets(reader, content.targets);
  } else {
    reader.list('targets', content.targets);
  }
}

function readTargets(reader: DocumentReader, content: unknown): TargetRule[] {
  return [...reader.list('targets', content).entries()].flatMap(
    ([index, value]) => {
      const path = ['targets', index];
      const rule =
        reader.read({ schema: targetSchema, value, path }) ??
        readableTarget(value);
      return rule ? [rule] : [];
    },
  );
}

function readCriterion(
  reader: DocumentReader,
  index: number,
  value: unknown,
  found: Found,
  document: { extends?: boolean },
): void {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  const criterion = reader.read({
    schema: criterionSchema,
    value,
    path: ['criteria', index],
    criterionId: typeof id === 'string' ? id : undefined,
  });
  if (!criterion) {
    return;
  }
  const first = found.criteria.get(criterion.id);
  if (first && !(document.extends && first.document !== document)) {
    reader.fault(
      `criteria.${index}.id`,
      `is ${show(criterion.id)}, which ${
        first.where
      } has already; write another id. The first one stays`,
      criterion.id,
    );
    return;
  }
  found.criteria.set(criterion.id, {
    criterion,
    where: [reader.file && `${reader.file}:`, `criteria.${index}`]
      .filter(Boolean)
      .join(' '),
    document,
  });
}
