import { render, screen, within } from '@testing-library/react';
import { Cairn } from './Cairn';
import { CairnLegend } from './CairnLegend';
import { stoneStates } from './stoneStates';

describe('stoneStates', () => {
  it.each([
    [{ levels: 4, proven: 0, accepted: 0, possible: 0 }, 'bare bare bare bare'],
    [
      { levels: 4, proven: 1, accepted: 2, possible: 3 },
      'proven accepted possible bare',
    ],
    [
      { levels: 5, proven: 4, accepted: 4, possible: 5, emptyLevels: [3] },
      'proven proven hollow proven possible',
    ],
    // An empty level above all marks was not passed, so it is bare and not hollow.
    [
      { levels: 4, proven: 2, accepted: 2, possible: 2, emptyLevels: [3] },
      'proven proven bare bare',
    ],
  ])('draws %j as %s', (options, expected) => {
    expect(stoneStates(options).join(' ')).toBe(expected);
  });
});

describe('Cairn', () => {
  const label = 'Developer experience: proven 1, accepted 2, possible 3';

  it('says its marks, draws one shape for each level and points at the target', () => {
    render(
      <Cairn
        label={label}
        levels={4}
        proven={1}
        accepted={2}
        possible={3}
        target={3}
      />,
    );
    const cairn = screen.getByRole('img', { name: label });
    expect(cairn.querySelectorAll('path.proven')).toHaveLength(1);
    expect(cairn.querySelectorAll('path.accepted')).toHaveLength(1);
    expect(cairn.querySelectorAll('path.possible')).toHaveLength(1);
    expect(cairn.querySelectorAll('line.bare')).toHaveLength(1);
    expect(cairn.querySelectorAll('[data-target]')).toHaveLength(1);
  });

  it('hatches each of several cairns by its own pattern', () => {
    const { container } = render(
      <>
        <Cairn label="a" levels={4} proven={0} accepted={1} possible={1} />
        <Cairn label="b" levels={4} proven={0} accepted={1} possible={1} />
      </>,
    );
    const fills = [...container.querySelectorAll('path.accepted')].map(
      path => path.getAttribute('fill')!,
    );
    expect(new Set(fills).size).toBe(2);
    for (const fill of fills) {
      const id = fill.slice('url('.length, -1);
      expect(container.querySelector(id)).toBeInTheDocument();
    }
  });

  it('points at no target where there is none', () => {
    render(
      <Cairn label={label} levels={4} proven={1} accepted={1} possible={1} />,
    );
    const cairn = screen.getByRole('img', { name: label });
    expect(cairn.querySelector('[data-target]')).not.toBeInTheDocument();
  });
});

describe('CairnLegend', () => {
  it('lists only what has a word, in the order of certainty', () => {
    render(
      <CairnLegend
        label="Legend"
        stones={{ possible: 'Possible', proven: 'Proven' }}
        target="Target"
      />,
    );
    const entries = within(
      screen.getByRole('list', { name: 'Legend' }),
    ).getAllByRole('listitem');
    expect(entries.map(entry => entry.textContent)).toEqual([
      'Proven',
      'Possible',
      'Target',
    ]);
  });
});
