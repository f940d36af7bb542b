import { WORKFRAME_NAMES } from '../model/workframe';
import { Fall } from './fallsOf';
import { PlannedNotice } from './types';
import { CAUSE_SENTENCES, entityLink, namesOf, services } from './words';

/**
 * Who hears of what fell in one pass, and in how many notices. The first line that fits a fall counts:
 *
 * | the cause | who hears | how |
 * |---|---|---|
 * | the rubric | the owner | one notice for each rubric version, with the number of services |
 * | a source is silent | the platform team, if one is named | one notice for all of it; owners hear nothing |
 * | anything else, more than `digestAbove` services of the owner | the owner | one notice with all of them |
 * | anything else | the owner | one notice for each workframe of each service |
 *
 * @public
 */
export function planRegressions(options: {
  falls: readonly Fall[];
  /** A digest takes the place of single notices above this number of services of one owner. */
  digestAbove: number;
  /** Hears of silent sources; nobody does without it. */
  platformTeam?: string;
}): PlannedNotice[] {
  const { digestAbove, platformTeam } = options;
  const ofRubric: Fall[] = [];
  const ofSilence: Fall[] = [];
  const others: Fall[] = [];
  for (const fall of options.falls) {
    if (fall.cause === 'rubric') {
      ofRubric.push(fall);
    } else if (fall.cause === 'lapse' && fall.silentSources.length) {
      ofSilence.push(fall);
    } else {
      others.push(fall);
    }
  }
  return [
    ...byOwner(ofRubric).flatMap(([owner, falls]) =>
      rubricDigests(owner, falls),
    ),
    ...(platformTeam && ofSilence.length
      ? [silenceNotice(platformTeam, ofSilence)]
      : []),
    ...byOwner(others).flatMap(([owner, falls]) =>
      titlesOf(falls).length > digestAbove
        ? [ownerDigest(owner, falls)]
        : falls.map(fall => singleNotice(owner, fall)),
    ),
  ];
}

function rubricDigests(owner: string, falls: readonly Fall[]): PlannedNotice[] {
  const versions = new Set(falls.map(({ rubricVersion }) => rubricVersion));
  return [...versions].map(version => {
    const titles = titlesOf(
      falls.filter(({ rubricVersion }) => rubricVersion === version),
    );
    return {
      recipients: [owner],
      title: `Rubric version ${version} lowers ${services(
        titles.length,
      )} of yours`,
      description: `${namesOf(titles)}. ${CAUSE_SENTENCES.rubric}`,
      link: entitiesLink(owner),
      scope: `maturity:rubric:${version}:${owner}`,
      severity: 'normal',
    };
  });
}

function silenceNotice(team: string, falls: readonly Fall[]): PlannedNotice {
  const sources = [
    ...new Set(falls.flatMap(({ silentSources }) => silentSources)),
  ].sort();
  const count = titlesOf(falls).length;
  return {
    recipients: [team],
    title: `${
      sources.length === 1
        ? `The source ${sources[0]} is`
        : `${sources.length} sources are`
    } silent, and ${services(count)} ${
      count === 1 ? 'stands' : 'stand'
    } lower for it`,
    // Whoever runs the platform need not be allowed to see each service, so none is named.
    description: `${namesOf(
      sources,
    )} gave no value for longer than the grace time. The owners are not told of this.`,
    link: '/maturity/health',
    scope: `maturity:silence:${sources.join(',')}`,
    severity: 'high',
  };
}

function ownerDigest(owner: string, falls: readonly Fall[]): PlannedNotice {
  const titles = titlesOf(falls);
  const causes = [...new Set(falls.map(({ cause }) => cause))];
  return {
    recipients: [owner],
    title: `${services(titles.length)} of yours stand lower than before`,
    description: `${namesOf(titles)}. ${
      causes.length === 1
        ? CAUSE_SENTENCES[causes[0]]
        : 'There is more than one cause; each service says its own.'
    }`,
    link: entitiesLink(owner),
    scope: `maturity:digest:${owner}`,
    severity: 'normal',
  };
}

function singleNotice(owner: string, fall: Fall): PlannedNotice {
  const { entity, workframe, levels, cause } = fall;
  const frame = WORKFRAME_NAMES[workframe].toLowerCase();
  const criteria = namesOf(fall.criteria.map(({ title }) => `'${title}'`));
  return {
    recipients: [owner],
    title: levels
      ? `${entity.title} fell from level ${levels.from} to ${levels.to} in ${frame}`
      : `${entity.title} no longer passes ${criteria}`,
    description: [
      levels && criteria && `No longer passing: ${criteria}.`,
      !levels &&
        `It is asked in ${frame}, where level ${entity.targets[workframe]} is wanted.`,
      CAUSE_SENTENCES[cause],
    ]
      .filter(Boolean)
      .join(' '),
    link: entityLink(entity.entityRef),
    scope: `maturity:fall:${entity.entityRef}:${workframe}`,
    severity: 'normal',
  };
}

function entitiesLink(owner: string): string {
  return `/maturity/entities?owner=${encodeURIComponent(owner)}`;
}

function byOwner(falls: readonly Fall[]): [string, Fall[]][] {
  const owners = new Map<string, Fall[]>();
  for (const fall of falls) {
    const { ownerRef } = fall.entity;
    if (ownerRef !== undefined) {
      owners.set(ownerRef, [...(owners.get(ownerRef) ?? []), fall]);
    }
  }
  return [...owners];
}

/** A service counts once, in however many workframes it fell. */
function titlesOf(falls: readonly Fall[]): string[] {
  return [
    ...new Map(
      falls.map(({ entity }) => [entity.entityRef, entity.title]),
    ).values(),
  ].sort();
}
