import { expect, test } from '@playwright/test';
import { BACKEND, tokenOf } from './lib/people';

interface CriterionHealth {
  criterionId: string;
  level: number;
  waitsFor?: string;
  counts: Record<string, number>;
}

test('every criterion of levels 1 and 2 is passed by one entity of the demo and failed by another', async ({
  request,
}) => {
  const token = await tokenOf(request, 'anouk');
  /** What is asked of services, and not of whatever holds them. */
  const rubric = await request.get(`${BACKEND}/api/maturity/rubric`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const services = new Set(
    (await rubric.json()).criteria
      .filter(
        ({ appliesTo }: { appliesTo: unknown }) =>
          !/"(system|domain|group|platform)"/i.test(JSON.stringify(appliesTo)),
      )
      .map(({ id }: { id: string }) => id),
  );

  async function criteria(): Promise<CriterionHealth[]> {
    const response = await request.get(`${BACKEND}/api/maturity/health`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const all: CriterionHealth[] = (await response.json()).criteria;
    return all.filter(({ criterionId }) => services.has(criterionId));
  }

  // The first collection may still be on its way.
  await expect(async () => {
    const early = (await criteria()).filter(({ level }) => level <= 2);
    expect(early.length).toBeGreaterThanOrEqual(12);
    expect(early.filter(({ counts }) => !counts.pass || !counts.fail)).toEqual(
      [],
    );
  }).toPass({ timeout: 90_000 });

  const waiting = (await criteria()).filter(({ waitsFor }) => waitsFor);
  expect(waiting.filter(({ level }) => level <= 2)).toEqual([]);
});
