import {
  ExemptionRecord,
  maturityExemptionDecidePermission,
  maturityExemptionRequestPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { MaturityRouter } from '../schema';
import { ExemptionEndpoints } from '../schema/endpoints/requests';
import { audited } from './audited';
import { RouterOptions } from './createRouter';
import { deciderCredentials } from './deciderCredentials';
import { readerCredentials } from './readerCredentials';
import { userCredentials } from './userCredentials';

/**
 * Asking for exemptions, for people and for whatever acts for them; deciding on them, for people alone.
 *
 * @internal
 */
export function exemptionRoutes(
  router: MaturityRouter<ExemptionEndpoints>,
  { requests: { exemptions }, httpAuth, auditor }: RouterOptions,
): void {
  const { book, requests, decisions } = exemptions;
  const audit = { httpAuth, auditor, outcome };

  router.post('/exemptions', async (req, res) => {
    const { entityRef, criterionId, until } = req.body;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'exemption-request',
      permission: maturityExemptionRequestPermission,
      target: { entityRef, criterionId, until },
      run: async () =>
        requests.request(req.body, await userCredentials(httpAuth, req)),
    });
    res.status(201).json(record);
  });

  router.get('/exemptions/:id', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await book.read(req.params.id, credentials));
  });

  router.post('/exemptions/:id/decision', async (req, res) => {
    const { id } = req.params;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'exemption-decide',
      permission: maturityExemptionDecidePermission,
      target: { exemptionId: id, decision: req.body.decision },
      run: async () =>
        decisions.decide(id, req.body, await deciderCredentials(httpAuth, req)),
    });
    res.json(record);
  });

  router.post('/exemptions/:id/withdrawal', async (req, res) => {
    const { id } = req.params;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'exemption-withdraw',
      permission: maturityExemptionRequestPermission,
      target: { exemptionId: id },
      run: async () =>
        requests.withdraw(id, await userCredentials(httpAuth, req)),
    });
    res.json(record);
  });

  router.post('/exemptions/:id/revocation', async (req, res) => {
    const { id } = req.params;
    const record = await audited({
      ...audit,
      request: req,
      eventId: 'exemption-revoke',
      permission: maturityExemptionDecidePermission,
      target: { exemptionId: id },
      run: async () =>
        decisions.revoke(id, req.body, await deciderCredentials(httpAuth, req)),
    });
    res.json(record);
  });
}

function outcome({ id, entity, criterion, state, until }: ExemptionRecord) {
  return {
    exemptionId: id,
    entityRef: entity.entityRef,
    criterionId: criterion.id,
    state,
    until,
  };
}
