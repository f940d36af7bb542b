import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { parse } from 'yaml';
import { createMaturityRouter } from './createMaturityRouter';
import { spec } from './spec.generated';

describe('the specification', () => {
  it('is generated from what stands in openapi.yaml', () => {
    const file = resolvePackagePath(
      '@cairn/backstage-plugin-maturity-backend',
      'src/schema/openapi.yaml',
    );
    expect(spec).toEqual(parse(readFileSync(file, 'utf8')));
  });

  it.each([
    ['refuses to send', true, 500],
    ['sends, where nobody can mend it,', false, 200],
  ])('%s a response that differs, and logs it', async (_, strict, status) => {
    const logger = mockServices.logger.mock();
    const router = createMaturityRouter({ logger, strict });
    router.get('/facets', (_req, res) => {
      res.json({ kinds: 'all of them' } as never);
    });
    const response = await request(express().use(router)).get('/facets');
    expect(response.status).toBe(status);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(
        /GET \/facets is not as openapi.yaml says: .*'types'/,
      ),
    );
  });
});
