import {
  DisputeRecord,
  maturityDisputeAnswerPermission,
  maturityDisputeOpenPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { MaturityRouter } from '../schema';
import { DisputeEndpoints } from '../schema/endpoints/requests';
import { audited } from './audited';
import { RouterOptions } from './createRouter';
import { deciderCredentials } from './deciderCredentials';
import { readerCredentials } from './readerCredentials';
import { userCredentials } from './userCredentials';

/**
 * Saying that a result is wrong, for people and for whatever acts for them; answering, for people alone.
 *
 * @internal
 */
export function disputeRoutes(
  router: MaturityRouter<DisputeEndpoints>,
  { requests: { disputes, disputeBook }, httpAuth, auditor }: RouterOptions,
): void {
  const audit = { httpAuth, auditor, outcome };

  router.post('/disputes', async (req, res) => {
    const { entityRef, criterionId } = req.body;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'dispute-open',
      permission: maturityDisputeOpenPermission,
      target: { entityRef, criterionId },
      run: async () =>
        disputes.open(req.body, await userCredentials(httpAuth, req)),
    });
    res.status(201).json(record);
  });

  router.get('/disputes/:id', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await disputeBook.read(req.params.id, credentials));
  });

  router.post('/disputes/:id/answer', async (req, res) => {
    const { id } = req.params;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'dispute-answer',
      permission: maturityDisputeAnswerPermission,
      target: { disputeId: id, answer: req.body.answer },
      run: async () =>
        disputes.answer(id, req.body, await deciderCredentials(httpAuth, req)),
    });
    res.json(record);
  });

  router.post('/disputes/:id/comments', async (req, res) => {
    const { id } = req.params;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'dispute-comment',
      permission: maturityDisputeOpenPermission,
      target: { disputeId: id },
      run: async () =>
        disputes.comment(id, req.body, await userCredentials(httpAuth, req)),
    });
    res.status(201).json(record);
  });

  router.post('/disputes/:id/withdrawal', async (req, res) => {
    const { id } = req.params;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'dispute-withdraw',
      permission: maturityDisputeOpenPermission,
      target: { disputeId: id },
      run: async () =>
        disputes.withdraw(id, await userCredentials(httpAuth, req)),
    });
    res.json(record);
  });
}

function outcome({ id, entity, criterion, state }: DisputeRecord) {
  return {
    disputeId: id,
    entityRef: entity.entityRef,
    criterionId: criterion.id,
    state,
  };
}
