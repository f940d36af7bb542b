import { z } from 'zod/v4';
import { show } from '../model/show';
import { describeIssue } from './describeIssue';
import { RubricFault } from './types';

/**
 * Reads parts of one document, and notes a fault for each part that is not well-formed.
 *
 * @internal
 */
export class DocumentReader {
  readonly file?: string;
  readonly #faults: RubricFault[];

  private constructor(options: { file?: string; faults: RubricFault[] }) {
    this.file = options.file;
    this.#faults = options.faults;
  }

  static create(options: {
    file?: string;
    /** Faults are added here. */
    faults: RubricFault[];
  }): DocumentReader {
    return new DocumentReader(options);
  }

  fault(path: string, reason: string, criterionId?: string): void {
    this.#faults.push({
      ...(this.file !== undefined && { file: this.file }),
      path,
      reason,
      ...(criterionId !== undefined && { criterionId }),
    });
  }

  /** The value if it is well-formed, else undefined. */
  read<T>(options: {
    schema: z.ZodType<T>;
    value: unknown;
    path: readonly PropertyKey[];
    criterionId?: string;
  }): T | undefined {
    const { schema, value, path, criterionId } = options;
    const parsed = schema.safeParse(value);
    for (const issue of parsed.error?.issues ?? []) {
      for (const each of describeIssue(issue, value, path)) {
        this.fault(each.path, each.reason, criterionId);
      }
    }
    return parsed.data;
  }

  /** The items of a list; none if it is not there. */
  list(name: string, value: unknown): unknown[] {
    if (value !== undefined && !Array.isArray(value)) {
      this.fault(name, `is ${show(value)}; write a list`);
    }
    return Array.isArray(value) ? value : [];
  }
}
