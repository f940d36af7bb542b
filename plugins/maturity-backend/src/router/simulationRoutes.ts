import {
  maturityRubricDraftPermission,
  SimulationMove,
  toCsvLine,
} from '@cairn/backstage-plugin-maturity-common';
import { Response } from 'express';
import { MaturityRouter } from '../schema';
import { DraftEndpoints } from '../schema/endpoints/drafts';
import { audited } from './audited';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';
import { streamCsv } from './streamCsv';
import { userCredentials } from './userCredentials';

const MARKS = ['proven', 'accepted', 'possible'] as const;

const HEADER = toCsvLine([
  'entity',
  'title',
  'kind',
  'owner',
  'workframe',
  'direction',
  ...MARKS.flatMap(mark => [`${mark} before`, `${mark} after`]),
  'cause',
  'criteria',
]);

/**
 * What a draft would do.
 *
 * @internal
 */
export function simulationRoutes(
  router: MaturityRouter<DraftEndpoints>,
  { drafts: { simulations }, httpAuth, auditor }: RouterOptions,
): void {
  router.post('/drafts/:id/simulation', async (req, res) => {
    const { id } = req.params;
    const progress = await audited({
      httpAuth,
      auditor,
      request: req,
      eventId: 'rubric-simulate',
      permission: maturityRubricDraftPermission,
      target: { draftId: id },
      run: async () =>
        simulations.start(id, await userCredentials(httpAuth, req)),
      outcome: started => ({ simulationId: started.id }),
    });
    res.status(202).json(progress);
  });

  router.get('/drafts/:id/simulation', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await simulations.ofDraft(req.params.id, credentials));
  });

  router.get('/drafts/:id/simulation/moves', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    const { id } = req.params;
    res.json(await simulations.movesOfDraft(id, req.query, credentials));
  });

  router.get('/drafts/:id/simulation/moves.csv', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    await streamCsv({
      res: res as unknown as Response,
      filename: 'simulation.csv',
      header: HEADER,
      pages: await simulations.exportMoves(
        req.params.id,
        req.query,
        credentials,
      ),
      line: lineOf,
    });
  });
}

function lineOf(move: SimulationMove): string {
  const { entity, workframe, direction, from, to, cause, changes } = move;
  return toCsvLine([
    entity.entityRef,
    entity.title,
    entity.kind,
    entity.owner?.entityRef,
    workframe,
    direction,
    ...MARKS.flatMap(mark => [from[mark], to[mark]]),
    cause,
    changes.map(({ criterionId }) => criterionId).join(' '),
  ]);
}
