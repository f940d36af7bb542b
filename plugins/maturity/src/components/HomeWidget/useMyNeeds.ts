import { useApi } from '@backstage/core-plugin-api';
import {
  bestStep,
  EntityMaturity,
  NextStep,
} from '@cairn/backstage-plugin-maturity-common';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { Resource, useResource } from '../../hooks/useResource';

/** How many entities the widget shows; it asks for the steps of each by itself. */
const SHOWN = 5;

/** An entity below target, and what to do about it first. */
export interface Need {
  entity: EntityMaturity;
  step?: NextStep;
}

/** What needs the person who is signed in. */
export interface MyNeeds {
  owned: number;
  below: number;
  needs: Need[];
}

/** The entities of mine that are furthest below their target, each with its next step. */
export function useMyNeeds(): Resource<MyNeeds> {
  const api = useApi(maturityApiRef);
  return useResource(
    useCallback(
      async (signal): Promise<MyNeeds> => {
        const [owned, below] = await Promise.all([
          api.queryEntities({ ownedByMe: true, limit: 1 }, { signal }),
          api.queryEntities(
            {
              ownedByMe: true,
              belowTarget: 'any',
              sort: 'gap',
              order: 'desc',
              limit: SHOWN,
            },
            { signal },
          ),
        ]);
        return {
          owned: owned.totalItems,
          below: below.totalItems,
          needs: await Promise.all(
            below.items.map(async entity => ({
              entity,
              step: await firstStep(entity),
            })),
          ),
        };

        async function firstStep(entity: EntityMaturity) {
          const wanting = entity.workframes
            .filter(({ target = 0, proven }) => target > proven)
            .map(({ workframe }) => workframe);
          const { nextSteps } = await api.getEntity(entity.entityRef, {
            signal,
          });
          return bestStep(
            nextSteps.filter(({ workframe }) => wanting.includes(workframe)),
          );
        }
      },
      [api],
    ),
  );
}
