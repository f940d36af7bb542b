import { DiscoveryService } from '@backstage/backend-plugin-api';
import { MaturityClient } from '@cairn/backstage-plugin-maturity-common';
import { tokenOf } from '../sign-in/tokenOf';
import { DemoRequest } from './readRequests';

const DAY_MS = 86_400_000;

/** Sends a request and its answer as these people's browsers would, unless it was sent before. */
export async function sendRequest(options: {
  request: DemoRequest;
  discovery: DiscoveryService;
}): Promise<void> {
  const { request, discovery } = options;
  const { entity: entityRef, criterion: criterionId, text, answer } = request;
  const { exemptions, disputes, requests } = MaturityClient.create({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  const asker = { token: await tokenOf(discovery, request.by) };
  const answerer = answer && { token: await tokenOf(discovery, answer.by) };
  const sent = await requests.ofEntity(entityRef, asker);

  if (request.kind === 'exemption') {
    if (sent.exemptions.some(({ criterion }) => criterion.id === criterionId)) {
      return;
    }
    const end = new Date(Date.now() + request.days * DAY_MS);
    end.setUTCHours(23, 59, 59, 999);
    const { id } = await exemptions.request(
      { entityRef, criterionId, reason: text, until: end.toISOString() },
      asker,
    );
    if (answer) {
      await exemptions.decide(
        id,
        { decision: answer.act as 'grant' | 'refuse', reason: answer.text },
        answerer,
      );
    }
    return;
  }
  if (sent.disputes.some(({ criterion }) => criterion.id === criterionId)) {
    return;
  }
  const { id } = await disputes.open({ entityRef, criterionId, text }, asker);
  if (answer) {
    await disputes.answer(
      id,
      { answer: answer.act as 'accept' | 'decline', text: answer.text },
      answerer,
    );
  }
}
