import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { criterion, smallRubric } from '../__testUtils__/rubricFile';
import { RubricPlaces, RubricReader } from './RubricReader';

describe('RubricReader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-reader-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: unknown): string {
    const path = join(folder, name);
    writeFileSync(
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    return path;
  }

  async function read(places: Omit<RubricPlaces, 'path'>) {
    const path = file('rubric.yaml', smallRubric());
    return RubricReader.create({ path, ...places }).read();
  }

  it('lays files, configuration and what is disabled over the rubric', async () => {
    const { rubric, faults } = await read({
      extend: [
        file('ours.yaml', {
          title: 'Ours',
          criteria: [criterion('readme', { level: 2 }), criterion('ours')],
          targets: [{ when: {}, levels: { 'agent-experience': 3 } }],
        }),
      ],
      inline: { criteria: [criterion('ours', { title: 'From app-config' })] },
      disable: ['guide'],
    });
    expect(faults).toEqual([]);
    expect(rubric).toMatchObject({
      id: 'small',
      title: 'Ours',
      targets: [{ levels: { 'agent-experience': 3 } }],
      criteria: [
        { id: 'readme', level: 2 },
        { id: 'owner', level: 1 },
        { id: 'ours', title: 'From app-config' },
      ],
    });
  });

  it('says of each fault in which file or key it is, and lets what it would replace stand', async () => {
    const twice = criterion('twice');
    const { rubric, faults } = await read({
      extend: [
        file('ours.yaml', {
          id: 'another',
          criteria: [{ ...criterion('readme'), level: 9 }, twice, twice],
        }),
        join(folder, 'nowhere'),
      ],
      inline: {
        criteria: [{ id: 'inline' }],
        targets: 'none' as unknown as [],
      },
      disable: ['nothing'],
    });
    expect(
      faults.map(fault => `${fault.file} ${fault.path}: ${fault.reason}`),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^nowhere : .*maturity\.rubric\.extend\[1\]/),
        expect.stringMatching(/^ours\.yaml id: is "another"/),
        expect.stringMatching(/^ours\.yaml criteria\.0\.level: is 9/),
        expect.stringMatching(/^ours\.yaml criteria\.2\.id: .*"twice"/),
        expect.stringMatching(/^maturity\.rubric criteria\.0\.title: /),
        expect.stringMatching(/^maturity\.rubric targets: is "none"/),
        expect.stringMatching(/^maturity\.rubric disable: .*"nothing"/),
      ]),
    );
    expect(rubric!.criteria.map(({ id }) => id)).toEqual([
      'readme',
      'owner',
      'guide',
      'twice',
    ]);
  });

  it('names what is no YAML, or what aliases blow up, and goes on without it', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 8; level++) {
      const [name, inner] = [level, level - 1].map(n => 'abcdefghi'[n]);
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${inner}`).join()}]`);
    }
    const { rubric, faults } = await read({
      extend: [
        file('bomb.yaml', bomb.join('\n')),
        file('broken.yaml', 'a: [\n'),
      ],
    });
    expect(faults).toMatchObject([
      { file: 'bomb.yaml', reason: expect.stringMatching(/alias/) },
      { file: 'broken.yaml', reason: expect.stringMatching(/not valid YAML/) },
    ]);
    expect(rubric!.criteria).toHaveLength(3);
  });
});
