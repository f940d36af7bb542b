import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createMaturityRouter, routesOf } from './createMaturityRouter';
import { ReadingEndpoints } from './endpoints/reading';

describe('the specification', () => {
  it('is generated from what stands in openapi/*.yaml', async () => {
    const script = resolvePackagePath(
      '@cairn/backstage-plugin-maturity-backend',
      'scripts/generate.mjs',
    );
    // Exits with 1, and says which file, when something is out of date.
    await promisify(execFile)(process.execPath, [script, '--check']);
  });

  it.each([
    ['refuses to send', true, 500],
    ['sends, where nobody can mend it,', false, 200],
  ])('%s a response that differs, and logs it', async (_, strict, status) => {
    const logger = mockServices.logger.mock();
    const router = routesOf<ReadingEndpoints>(
      createMaturityRouter({ logger, strict }),
    );
    router.get('/facets', (_req, res) => {
      res.json({ kinds: 'all of them' } as never);
    });
    const response = await request(express().use(router)).get('/facets');
    expect(response.status).toBe(status);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(
        /GET \/facets is not as the specification says: .*'types'/,
      ),
    );
  });
});
