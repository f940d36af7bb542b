import { z } from 'zod/v4';
import { show } from '../model/show';
import { describeIssue } from './describeIssue';
import { RubricError } from './RubricError';
import { criterionSchema } from './schema/criterion';
import { identifier, text } from './schema/leaves';
import { targetSchema } from './schema/target';
import { Criterion, Rubric, RubricFault, TargetRule } from './types';

/** A rubric document as it was read: the parsed content of a YAML or JSON file. @public */
export interface RubricDocument {
  /** Names the file in faults. */
  file?: string;
  content: unknown;
}

/** @internal */
interface Found {
  rubrics: { title: string; id: string; description?: string; file?: string }[];
  targets: TargetRule[];
  criteria: Map<string, { criterion: Criterion; where: string }>;
  faults: RubricFault[];
}

/** The members of a document that are not lists. */
const HEAD = {
  id: identifier,
  title: text('a title'),
  description: text('a description, or leave it out').optional(),
};

/**
 * Reads a rubric from one or more documents. One of them holds `id`, `title` and `targets`; each may hold `criteria`.
 *
 * A fault costs only the criterion or the target rule that it is in; the others go on. Of two criteria with one id
 * the first stays.
 *
 * @throws RubricError if no usable rubric remains: no document has an id and a title, or no criterion is without
 * fault
 * @public
 */
export function parseRubric(documents: readonly RubricDocument[]): {
  rubric: Rubric;
  faults: RubricFault[];
} {
  const found: Found = {
    rubrics: [],
    targets: [],
    criteria: new Map(),
    faults: [],
  };
  for (const document of documents) {
    readDocument(document, found);
  }
  const { rubrics, targets, criteria, faults } = found;
  const [head] = rubrics;
  if (!head) {
    throw new RubricError(
      'No usable rubric: none of the documents has an id and a title that are well-formed; add them to one',
      faults,
    );
  }
  if (criteria.size === 0) {
    throw new RubricError(
      `No usable rubric: ${show(head.id)} has no criterion without a fault`,
      faults,
    );
  }
  const { file: _, ...rest } = head;
  return {
    rubric: {
      ...rest,
      targets,
      criteria: [...criteria.values()].map(({ criterion }) => criterion),
    },
    faults,
  };
}

function readDocument({ file, content }: RubricDocument, found: Found): void {
  function fault(path: string, reason: string, criterionId?: string) {
    found.faults.push({
      ...(file !== undefined && { file }),
      path,
      reason,
      ...(criterionId !== undefined && { criterionId }),
    });
  }
  /** The value if it is well-formed; else its faults are kept. */
  function read<T>(options: {
    schema: z.ZodType<T>;
    value: unknown;
    path: readonly PropertyKey[];
    criterionId?: string;
  }): T | undefined {
    const { schema, value, path, criterionId } = options;
    const parsed = schema.safeParse(value);
    for (const issue of parsed.error?.issues ?? []) {
      for (const each of describeIssue(issue, value, path)) {
        fault(each.path, each.reason, criterionId);
      }
    }
    return parsed.data;
  }
  function list(name: string, value: unknown): unknown[] {
    if (value !== undefined && !Array.isArray(value)) {
      fault(name, `is ${show(value)}; write a list`);
    }
    return Array.isArray(value) ? value : [];
  }

  if (
    typeof content !== 'object' ||
    content === null ||
    Array.isArray(content)
  ) {
    fault(
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
    fault(
      key,
      `${show(
        key,
      )} is not known here; write one of id, title, description, targets, criteria, or leave it out`,
    );
  }

  if ([id, title, description, targets].some(part => part !== undefined)) {
    const head = {
      id: read({ schema: HEAD.id, value: id, path: ['id'] }),
      title: read({ schema: HEAD.title, value: title, path: ['title'] }),
      description: read({
        schema: HEAD.description,
        value: description,
        path: ['description'],
      }),
    };
    const [first] = found.rubrics;
    if (first) {
      fault(
        'id',
        `is ${show(id)}, but ${
          first.file ?? 'an earlier document'
        } already names the rubric ${show(
          first.id,
        )}; keep id, title, description and targets in one document`,
      );
    } else if (head.id !== undefined && head.title !== undefined) {
      found.rubrics.push({
        id: head.id,
        title: head.title,
        ...(head.description !== undefined && {
          description: head.description,
        }),
        file,
      });
      for (const [index, value] of list('targets', targets).entries()) {
        const path = ['targets', index];
        const rule = read({ schema: targetSchema, value, path });
        if (rule) {
          found.targets.push(rule);
        }
      }
    }
  }

  for (const [index, value] of list('criteria', criteria).entries()) {
    const rawId = (value as { id?: unknown } | null | undefined)?.id;
    const criterionId = typeof rawId === 'string' ? rawId : undefined;
    const path = ['criteria', index];
    const criterion = read({
      schema: criterionSchema,
      value,
      path,
      criterionId,
    });
    if (!criterion) {
      continue;
    }
    const first = found.criteria.get(criterion.id);
    if (first) {
      fault(
        `criteria.${index}.id`,
        `is ${show(criterion.id)}, which ${
          first.where
        } has already; write another id. The first one stays`,
        criterion.id,
      );
      continue;
    }
    found.criteria.set(criterion.id, {
      criterion,
      where: `${file ? `${file}: ` : ''}criteria.${index}`,
    });
  }
}
