import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { parseRubric } from '@cairn/backstage-plugin-maturity-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readHttpSourcesConfig } from '../config/readHttpSourcesConfig';
import { readTechInsightsConfig } from '../config/readTechInsightsConfig';

/** The YAML examples of a page, in order. */
function examplesOf(page: string): JsonObject[] {
  const text = readFileSync(join(__dirname, '../../../../docs', page), 'utf8');
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) =>
    parse(yaml),
  );
}

function configOf(data: JsonObject) {
  return mockServices.rootConfig({ data });
}

describe('the examples of the documentation', () => {
  it('are sources and a criterion that can be used', () => {
    const [sources, criteria] = examplesOf('sources.md');
    const read = readHttpSourcesConfig(configOf(sources), { taken: [] });
    expect(read.faults).toEqual([]);
    const keys = read.sources.flatMap(source => source.keys);
    expect(keys.map(({ key }) => key)).toEqual([
      'sonarqube.coverage',
      'sonarqube.analysis',
      'pagerduty.escalation-policy',
    ]);
    expect(read.sources[1].headers).toMatchObject({
      accept: 'application/vnd.pagerduty+json;version=2',
      authorization: expect.stringContaining('Token token='),
    });

    const { rubric, faults } = parseRubric([
      { content: { id: 'r', title: 'R', targets: [] } },
      { content: criteria },
    ]);
    expect(faults).toEqual([]);
    expect(keys.map(({ key }) => key)).toContain(
      rubric.criteria[0].evidence.key,
    );
  });

  it('take over tech-insights', () => {
    const [example] = examplesOf('tech-insights.md');
    expect(readTechInsightsConfig(configOf(example))).toMatchObject({
      facts: true,
      checks: {
        levels: { 3: 3 },
        workframes: { Ownership: expect.anything() },
      },
    });
  });
});
