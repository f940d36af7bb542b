import { z } from 'zod/v4';
import { levelsOfKind } from '../../assessment/levelsOfKind';
import { LEVELS } from '../../model/level';
import { WORKFRAMES } from '../../model/workframe';
import {
  levelOfStage,
  PLATFORM_CAPABILITIES,
  PLATFORM_STAGES,
} from '../../platform/capability';
import { PLATFORM_KIND } from '../../platform/platformKind';
import { Criterion } from '../types';
import { conditionSchema } from './condition';
import { duration, entityRef, identifier, strict, text } from './leaves';
import { mayMatchKind } from './mayMatchKind';
import { predicateSchema } from './predicate';
import { remedySchema } from './remedy';

const KINDS_WITHOUT_ALL_LEVELS = ['Component', 'API', 'Resource'];

const EVIDENCE_KEY = 'an evidence key such as repository.readme';

const evidence = strict(
  {
    key: z
      .string({ error: EVIDENCE_KEY })
      .regex(/^[\w-]+(\.[\w-]+)*$/, { error: EVIDENCE_KEY }),
    sources: z
      .array(identifier, { error: 'a list of source ids' })
      .min(1, { error: 'a list of at least one source id, or leave it out' })
      .optional(),
    maxAge: duration('P30D'),
    waitsFor: text('which source will collect this key').optional(),
  },
  'an object with key and maxAge',
);

/** One criterion of a rubric document. @internal */
export const criterionSchema: z.ZodType<Criterion> = strict(
  {
    id: identifier,
    title: text('a title'),
    workframe: z.enum(WORKFRAMES, {
      error: `one of ${WORKFRAMES.join(', ')}`,
    }),
    level: z.literal(LEVELS, { error: 'a level from 1 to 5' }),
    capability: z
      .enum(PLATFORM_CAPABILITIES, {
        error: `one of ${PLATFORM_CAPABILITIES.join(', ')}`,
      })
      .optional(),
    stage: z
      .enum(PLATFORM_STAGES, { error: `one of ${PLATFORM_STAGES.join(', ')}` })
      .optional(),
    appliesTo: predicateSchema,
    evidence,
    condition: conditionSchema,
    why: text('why it matters to the owner of a service'),
    owner: entityRef('group', 'group:default/platform'),
    remedy: remedySchema,
  },
  'a criterion',
).superRefine(({ level, appliesTo, capability, stage }, context) => {
  for (const [path, message] of cellFaults({
    level,
    appliesTo,
    capability,
    stage,
  })) {
    context.addIssue({ code: 'custom', path: [path], message });
  }
  const kinds = KINDS_WITHOUT_ALL_LEVELS.filter(
    kind =>
      !levelsOfKind(kind).includes(level) && mayMatchKind(appliesTo, kind),
  );
  if (kinds.length) {
    context.addIssue({
      code: 'custom',
      path: ['appliesTo'],
      message: `a predicate whose kind leaves out ${kinds.join(
        ', ',
      )}, such as { kind: System }, because level ${level} describes a platform that is run as a product and no single service`,
    });
  }
});

/** A cell of the platform's matrix is one place: capability and stage go together, and the stage says the level. */
function cellFaults(
  criterion: Pick<Criterion, 'level' | 'appliesTo' | 'capability' | 'stage'>,
): [path: string, message: string][] {
  const { level, appliesTo, capability, stage } = criterion;
  if (capability === undefined && stage === undefined) {
    return [];
  }
  if (capability === undefined || stage === undefined) {
    return capability === undefined
      ? [['capability', 'a capability, because there is a stage']]
      : [['stage', 'a stage, because there is a capability']];
  }
  const faults: [string, string][] = [];
  if (level !== levelOfStage(stage)) {
    faults.push(['level', `${levelOfStage(stage)}, the level of ${stage}`]);
  }
  if (!mayMatchKind(appliesTo, PLATFORM_KIND)) {
    faults.push([
      'appliesTo',
      `a predicate that takes the platform, such as { kind: ${PLATFORM_KIND} }, because the criterion is a cell of its matrix`,
    ]);
  }
  return faults;
}
