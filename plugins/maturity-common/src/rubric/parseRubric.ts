import { show } from '../model/show';
import { Found, readDocument } from './readDocument';
import { RubricError } from './RubricError';
import { Rubric, RubricFault } from './types';

/** A rubric document as it was read: the parsed content of a YAML or JSON file. @public */
export interface RubricDocument {
  /** Names the file in faults. */
  file?: string;
  /** Anything; what is no rubric document becomes a fault. */
  content: unknown;
  /**
   * Lays it over the documents before it: a criterion replaces the one with its id, targets replace all targets, and so
   * do a title and a description.
   */
  extends?: boolean;
}

/**
 * Reads a rubric from one or more documents. One of them holds `id`, `title` and `targets`; each may hold `criteria`.
 * Those that extend come after those that they extend.
 *
 * A fault costs only the criterion that it is in; the others go on. Of two criteria with one id the first stays. A
 * target rule goes on without its faulty levels, so that its entities do not fall to a later and laxer rule; only one
 * whose predicate is at fault is left out.
 *
 * @throws RubricError if no usable rubric remains: no document has an id and a title, or no criterion is without
 * fault
 * @public
 */
export function parseRubric(
  documents: readonly RubricDocument[],
  options: {
    /** Ids of criteria that are left out. */
    disable?: readonly string[];
  } = {},
): {
  rubric: Rubric;
  faults: RubricFault[];
} {
  const found: Found = { targets: [], criteria: new Map(), faults: [] };
  for (const document of documents) {
    readDocument(document, found);
  }
  for (const id of options.disable ?? []) {
    if (!found.criteria.delete(id)) {
      found.faults.push({
        path: 'disable',
        reason: `names ${show(
          id,
        )}, which is no criterion of the rubric; write the id of one, or leave it out`,
      });
    }
  }
  const { head, targets, criteria, faults } = found;
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
  const { file: _, ...named } = head;
  return {
    rubric: {
      ...named,
      targets,
      criteria: [...criteria.values()].map(({ criterion }) => criterion),
    },
    faults,
  };
}
