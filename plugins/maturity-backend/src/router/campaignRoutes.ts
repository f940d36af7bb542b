import { JsonObject } from '@backstage/types';
import {
  Campaign,
  CampaignAction,
  CampaignEntity,
  maturityCampaignManagePermission,
  toCsvLine,
} from '@cairn/backstage-plugin-maturity-common';
import { Response } from 'express';
import { MaturityRouter } from '../schema';
import { CampaignEndpoints } from '../schema/endpoints/campaigns';
import { audited } from './audited';
import { RouterOptions } from './createRouter';
import { deciderCredentials } from './deciderCredentials';
import { refOf } from './entityRoutes';
import { readerCredentials } from './readerCredentials';

const CSV_HEADER = toCsvLine([
  'entity',
  'title',
  'owner',
  'at start',
  'now',
  'last change',
  'cause',
  'lacking',
]);

const CSV_PAGE = 100;

/**
 * Campaigns. Whoever may read maturity reads them; only a person, by themselves, changes one.
 *
 * @internal
 */
export function campaignRoutes(
  router: MaturityRouter<CampaignEndpoints>,
  options: RouterOptions,
): void {
  const { campaigns, httpAuth } = options;
  const { campaignReader: reader, campaignKeeper: keeper } = campaigns;

  router.get('/campaigns', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json({ items: await reader.list(req.query, credentials) });
  });

  router.post('/campaigns/preview', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.preview(req.body, credentials));
  });

  router.get('/campaigns/:id', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.get(req.params.id, credentials));
  });

  router.get('/campaigns/:id/entities', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.entities(req.params.id, req.query, credentials));
  });

  router.get('/campaigns/:id/entities.csv', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    const lines = [CSV_HEADER];
    let cursor: string | undefined;
    do {
      const page = await reader.entities(
        req.params.id,
        { ...req.query, limit: CSV_PAGE, cursor },
        credentials,
      );
      lines.push(...page.items.map(csvOf));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    const response = res as unknown as Response;
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader(
      'Content-Disposition',
      'attachment; filename="campaign.csv"',
    );
    response.send(lines.join(''));
  });

  router.get('/entities/:kind/:namespace/:name/campaigns', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    const entityRef = refOf(req.params);
    res.json({ items: await reader.ofEntity(entityRef, credentials) });
  });

  router.post('/campaigns', async (req, res) => {
    const campaign = await changing(options, req, 'campaign-create', {
      target: { title: req.body.title },
      run: decider => keeper.create(req.body, decider),
    });
    res.status(201).json(campaign);
  });

  router.put('/campaigns/:id', async (req, res) => {
    const { id } = req.params;
    res.json(
      await changing(options, req, 'campaign-edit', {
        target: { campaignId: id },
        run: decider => keeper.edit(id, req.body, decider),
      }),
    );
  });

  // One line each: a path made of a variable costs the compiler more memory than it has.
  router.post('/campaigns/:id/open', (req, res) => act('open', req, res));
  router.post('/campaigns/:id/remind', (req, res) => act('remind', req, res));
  router.post('/campaigns/:id/close', (req, res) => act('close', req, res));
  router.post('/campaigns/:id/cancel', (req, res) => act('cancel', req, res));

  async function act(
    action: Exclude<CampaignAction, 'edit'>,
    req: { params: { id: string }; body: { revision: number } },
    res: { json(campaign: Campaign): void },
  ): Promise<void> {
    const { id } = req.params;
    res.json(
      await changing(options, req, `campaign-${action}`, {
        target: { campaignId: id },
        run: decider => keeper.act(id, action, req.body, decider),
      }),
    );
  }
}

async function changing<T extends { id: string; state: string }>(
  { auditor, httpAuth }: RouterOptions,
  request: object,
  eventId: string,
  options: {
    target: JsonObject;
    run(decider: Awaited<ReturnType<typeof deciderCredentials>>): Promise<T>;
  },
): Promise<T> {
  return audited({
    auditor,
    httpAuth,
    request,
    eventId,
    permission: maturityCampaignManagePermission,
    target: options.target,
    run: async () => options.run(await deciderCredentials(httpAuth, request)),
    outcome: ({ id, state }) => ({ campaignId: id, state }),
  });
}

function csvOf(entity: CampaignEntity): string {
  return toCsvLine([
    entity.entityRef,
    entity.title,
    entity.owner?.entityRef,
    entity.start,
    entity.end,
    entity.lastChange?.at,
    entity.lastChange?.cause,
    entity.lacking
      .map(({ criterionId, state }) => `${criterionId} (${state})`)
      .join(', '),
  ]);
}
