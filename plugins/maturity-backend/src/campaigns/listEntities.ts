import {
  CampaignEntity,
  CampaignEntityQuery,
  CampaignGoal,
  isToReview,
  Page,
  Standing,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { decodeCursor, encodeCursor } from '../paging/cursor';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { TitleStore } from '../store/TitleStore';
import { FollowedWalk } from './followStandings';
import { lackingOf } from './lackingOf';

const DEFAULT_LIMIT = 20;
const ORDER = 'campaign-entities';
/** What is left to do comes first, and what has left last. */
const RANKS: readonly (Standing | undefined)[] = [
  'not-met',
  'unknown',
  'exempt',
  'met',
  'not-asked',
  undefined,
];

/**
 * A page of the entities of a campaign: what is left to do first, by title. How each stands is known only once its way was followed, so what is
 * paged here are ways and not rows.
 *
 * @internal
 */
export async function listEntities(options: {
  goal: CampaignGoal;
  walks: readonly FollowedWalk[];
  query: CampaignEntityQuery;
  visibility: Visibility;
  rubrics: Pick<RubricKeeper, 'version'>;
  titles: TitleStore;
}): Promise<Page<CampaignEntity>> {
  const { goal, query, visibility, rubrics, titles } = options;
  const matching = options.walks.filter(walk => matches(walk, query));
  const titleOf = await titles.of(
    matching.flatMap(({ entityRef, ownerRef }) =>
      [entityRef, ownerRef ?? []].flat(),
    ),
    visibility,
  );
  const sorted = matching
    .map(walk => ({ walk, ...titleOf(walk.entityRef) }))
    .map(item => ({
      ...item,
      rank: RANKS.indexOf(item.walk.end),
      sortTitle: item.title.toLowerCase(),
    }))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));

  const { limit = DEFAULT_LIMIT } = query;
  const start = startOf(sorted, query.cursor, limit);
  const shown = sorted.slice(start, start + limit);
  const items: CampaignEntity[] = [];
  for (const { walk, title } of shown) {
    const { entityRef, ownerRef, end, steps, last } = walk;
    const change = steps.at(-1);
    items.push({
      entityRef,
      title,
      kind: last.standing.kind,
      ...(ownerRef !== undefined && { owner: titleOf(ownerRef) }),
      ...(walk.start && { start: walk.start }),
      ...(end && { end }),
      ...(change && { lastChange: { at: change.at, cause: change.cause } }),
      lacking: end ? await lackingOf({ goal, last, rubrics }) : [],
    });
  }
  return {
    items,
    totalItems: sorted.length,
    pageInfo: {
      ...(start + limit < sorted.length && {
        nextCursor: cursorAt('next', shown.at(-1)!),
      }),
      ...(start > 0 &&
        shown.length && {
          prevCursor: cursorAt('prev', shown[0]),
        }),
    },
  };
}

function matches(walk: FollowedWalk, query: CampaignEntityQuery): boolean {
  return (
    (!query.standing?.length ||
      (walk.end !== undefined && query.standing.includes(walk.end))) &&
    (query.team === undefined ||
      (walk.ownerRef ?? '') === query.team.toLowerCase()) &&
    (!query.toReview || isToReview(walk))
  );
}

interface Sorted {
  rank: number;
  entityRef: string;
  sortTitle: string;
}

function startOf(
  sorted: readonly Sorted[],
  cursor: string | undefined,
  limit: number,
): number {
  if (cursor === undefined) {
    return 0;
  }
  const { direction, values } = decodeCursor({
    cursor,
    order: ORDER,
    types: ['integer', 'text', 'text'],
  });
  const place = sorted.findIndex(item => compare(keyOf(item), values) >= 0);
  const index = place < 0 ? sorted.length : place;
  if (direction === 'prev') {
    return Math.max(0, index - limit);
  }
  const isThere =
    index < sorted.length && compare(keyOf(sorted[index]), values) === 0;
  return isThere ? index + 1 : index;
}

type Key = readonly (string | number)[];

function keyOf({ rank, sortTitle, entityRef }: Sorted): Key {
  return [rank, sortTitle, entityRef];
}

function compare(a: Key, b: Key): number {
  for (const [place, value] of a.entries()) {
    if (value !== b[place]) {
      return value < b[place] ? -1 : 1;
    }
  }
  return 0;
}

function cursorAt(direction: 'next' | 'prev', item: Sorted): string {
  return encodeCursor({ order: ORDER, direction, values: [...keyOf(item)] });
}
