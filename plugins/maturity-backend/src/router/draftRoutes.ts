import {
  DraftDetail,
  maturityRubricDraftPermission,
  maturityRubricPublishPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { Response } from 'express';
import { MaturityRouter } from '../schema';
import { DraftEndpoints } from '../schema/endpoints/drafts';
import { audited } from './audited';
import { RouterOptions } from './createRouter';
import { deciderCredentials } from './deciderCredentials';
import { readerCredentials } from './readerCredentials';
import { userCredentials } from './userCredentials';

/**
 * Drafts of the rubric: writing them, for people and for whatever acts for them; reviewing and publishing them, for
 * people alone.
 *
 * @internal
 */
export function draftRoutes(
  router: MaturityRouter<DraftEndpoints>,
  { drafts, httpAuth, auditor }: RouterOptions,
): void {
  const { book, desk, review, patches } = drafts;
  const audit = {
    httpAuth,
    auditor,
    permission: maturityRubricDraftPermission,
    outcome,
  };

  router.get('/drafts', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await book.list(req.query, credentials));
  });

  router.post('/drafts', async (req, res) => {
    const draft = await audited({
      ...audit,
      request: req,
      eventId: 'rubric-draft-create',
      target: {},
      run: async () =>
        desk.create(req.body, await userCredentials(httpAuth, req)),
    });
    res.status(201).json(draft);
  });

  router.get('/drafts/:id', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await book.read(req.params.id, credentials));
  });

  router.put('/drafts/:id', async (req, res) => {
    const { id } = req.params;
    const draft = await audited({
      ...audit,
      request: req,
      eventId: 'rubric-draft-edit',
      target: { draftId: id, revision: req.body.revision },
      run: async () =>
        desk.update(id, req.body, await userCredentials(httpAuth, req)),
    });
    res.json(draft);
  });

  router.post('/drafts/:id/submission', async (req, res) => {
    const { id } = req.params;
    const draft = await audited({
      ...audit,
      request: req,
      eventId: 'rubric-draft-submit',
      target: { draftId: id, revision: req.body.revision },
      run: async () =>
        desk.submit(id, req.body, await userCredentials(httpAuth, req)),
    });
    res.json(draft);
  });

  router.post('/drafts/:id/review', async (req, res) => {
    const { id } = req.params;
    const { decision, digest } = req.body;
    const draft = await audited({
      ...audit,
      request: req,
      eventId: 'rubric-draft-review',
      permission: maturityRubricPublishPermission,
      target: { draftId: id, decision, digest },
      run: async () =>
        review.review(id, req.body, await deciderCredentials(httpAuth, req)),
    });
    res.json(draft);
  });

  router.post('/drafts/:id/withdrawal', async (req, res) => {
    const { id } = req.params;
    const draft = await audited({
      ...audit,
      request: req,
      eventId: 'rubric-draft-withdraw',
      target: { draftId: id },
      run: async () => desk.withdraw(id, await userCredentials(httpAuth, req)),
    });
    res.json(draft);
  });

  router.get('/drafts/:id/rebase', async (req, res) => {
    const credentials = await userCredentials(httpAuth, req);
    res.json(await desk.previewRebase(req.params.id, credentials));
  });

  router.post('/drafts/:id/rebase', async (req, res) => {
    const { id } = req.params;
    const draft = await audited({
      ...audit,
      request: req,
      eventId: 'rubric-draft-rebase',
      target: { draftId: id, revision: req.body.revision },
      run: async () =>
        desk.rebase(id, req.body, await userCredentials(httpAuth, req)),
    });
    res.json(draft);
  });

  router.get('/drafts/:id/patch', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    const patch = await patches.patch(req.params.id, credentials);
    (res as unknown as Response)
      .setHeader('Content-Type', 'text/x-diff; charset=utf-8')
      .setHeader('Content-Disposition', 'attachment; filename="rubric.patch"')
      .send(patch);
  });
}

function outcome({
  id,
  state,
  revision,
  digest,
  publishedVersion,
}: DraftDetail) {
  return {
    draftId: id,
    state,
    revision,
    digest,
    ...(publishedVersion !== undefined && { version: publishedVersion }),
  };
}
