import { Condition } from '@cairn/backstage-plugin-maturity-common';

/**
 * Something that services do which shows that a capability is used: what is asked of which of them.
 *
 * @internal
 */
export interface Practice {
  /** The evidence key is `platform.practice.<id>`. */
  id: string;
  /** What a service that follows it has, as part of a sentence. */
  title: string;
  /** Of which services it is asked. */
  asks(service: { kind: string; type?: string }): boolean;
  /** The evidence that tells. */
  key: string;
  /** What that evidence must say. */
  condition: Condition;
}

/** Types of components that run somewhere. */
const RUNNING = ['service', 'website', 'worker', 'job', 'app'];

function component({ kind }: { kind: string }): boolean {
  return kind === 'Component';
}

function running({ kind, type }: { kind: string; type?: string }): boolean {
  return kind === 'Component' && RUNNING.includes(type ?? '');
}

function api({ kind }: { kind: string }): boolean {
  return kind === 'API';
}

function everything(): boolean {
  return true;
}

/**
 * The practices that are looked at. They ask the same as criteria of the default rubric do, but of evidence and not of
 * results, so that they tell the same under any rubric.
 *
 * @internal
 */
export const PRACTICES: Practice[] = [
  {
    id: 'pipeline',
    title: 'a pipeline with steps',
    asks: component,
    key: 'repository.pipeline',
    condition: { path: 'steps', atLeast: 1 },
  },
  {
    id: 'pipeline-tests',
    title: 'a pipeline that runs the tests',
    asks: component,
    key: 'repository.pipeline-tests',
    condition: { path: 'found', equals: true },
  },
  {
    id: 'pipeline-releases',
    title: 'a pipeline that releases',
    asks: component,
    key: 'repository.pipeline-releases',
    condition: { path: 'found', equals: true },
  },
  {
    id: 'branch-protection',
    title: 'a default branch that is protected',
    asks: component,
    key: 'github.branch-protection',
    condition: { path: 'protected', equals: true },
  },
  {
    id: 'lockfile',
    title: 'a lockfile that covers every direct dependency',
    asks: component,
    key: 'repository.lockfile',
    condition: {
      any: [
        { path: 'needed', equals: false },
        {
          all: [
            { path: 'entries', atLeast: 1 },
            { path: 'missingCount', atMost: 0 },
          ],
        },
      ],
    },
  },
  {
    id: 'bill-of-materials',
    title: 'a bill of materials of the latest build',
    asks: component,
    key: 'cyclonedx',
    condition: { path: 'components', atLeast: 1 },
  },
  {
    id: 'no-severe-vulnerabilities',
    title: 'no critical or high vulnerability in their bill of materials',
    asks: component,
    key: 'cyclonedx',
    condition: {
      all: [
        { path: 'vulnerabilities.critical', atMost: 0 },
        { path: 'vulnerabilities.high', atMost: 0 },
      ],
    },
  },
  {
    id: 'alerts',
    title: 'alert rules beside the code',
    asks: running,
    key: 'repository.alerts',
    condition: { path: 'rules', atLeast: 1 },
  },
  {
    id: 'alert-runbooks',
    title: 'alerts that lead to their section of the runbook',
    asks: running,
    key: 'repository.alert-runbooks',
    condition: {
      all: [
        { path: 'resolved', atLeast: 1 },
        { path: 'brokenCount', atMost: 0 },
      ],
    },
  },
  {
    id: 'runbook',
    title: 'a runbook with steps',
    asks: running,
    key: 'repository.runbook',
    condition: { path: 'steps', atLeast: 3 },
  },
  {
    id: 'documentation',
    title: 'documentation of substance',
    asks: everything,
    key: 'repository.documentation',
    condition: {
      all: [
        { path: 'words', atLeast: 120 },
        { path: 'headings', atLeast: 3 },
      ],
    },
  },
  {
    id: 'documentation-links',
    title: 'documentation whose links all lead somewhere',
    asks: everything,
    key: 'repository.documentation-links',
    condition: {
      all: [
        { path: 'links', atLeast: 1 },
        { path: 'brokenCount', atMost: 0 },
      ],
    },
  },
  {
    id: 'event-definitions',
    title: 'a definition that validates, of the events that they carry',
    asks: service => api(service) && service.type === 'asyncapi',
    key: 'catalog.definition',
    condition: {
      all: [
        { path: 'valid', equals: true },
        { path: 'operations', atLeast: 1 },
      ],
    },
  },
  {
    id: 'dependencies-declared',
    title: 'dependencies that the catalog knows',
    asks: component,
    key: 'catalog.dependencies',
    condition: {
      any: [
        { path: 'count', atLeast: 1 },
        { path: 'declaredNone', equals: true },
      ],
    },
  },
];
