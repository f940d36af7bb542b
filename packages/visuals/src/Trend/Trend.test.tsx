import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EffectChart } from './EffectChart';
import { Sparkline } from './Sparkline';
import { TrendChart } from './TrendChart';

const labels = { showTable: 'Show as table', showChart: 'Show as chart' };

async function cellsOf(name: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent).join(' | '));
}

describe('TrendChart', () => {
  it('draws a line for each series and says the same as a table', async () => {
    const { container } = render(
      <TrendChart
        label="Share at target"
        points={['1 Nov', '2 Nov', '3 Nov']}
        series={[
          { id: 'all', label: 'Population', values: [0.5, 0.25, 1] },
          {
            id: 'same',
            label: 'Same entities',
            line: 'dashed',
            values: [0.5, undefined, 0.75],
          },
        ]}
        format={value => `${value * 100}%`}
        max={1}
        twin={{ ...labels, point: 'Day', none: 'none' }}
        width={600}
        height={200}
      />,
    );
    const lines = container.querySelectorAll('path.recharts-line-curve');
    expect(lines).toHaveLength(2);
    expect(lines[0].getAttribute('stroke-dasharray')).not.toEqual(
      lines[1].getAttribute('stroke-dasharray'),
    );
    expect(await cellsOf('Share at target')).toEqual([
      'Day | Population | Same entities',
      '1 Nov | 50% | 50%',
      '2 Nov | 25% | none',
      '3 Nov | 100% | 75%',
    ]);
  });
});

describe('EffectChart', () => {
  it('draws what rose above the line and what fell below it, each kind in a pattern of its own', async () => {
    const { container } = render(
      <EffectChart
        label="Causes"
        points={['1 Nov']}
        series={[
          { id: 'evidence', label: 'New evidence', up: [3], down: [1] },
          { id: 'rubric', label: 'The rubric changed', up: [0], down: [2] },
        ]}
        twin={{
          ...labels,
          point: 'Day',
          up: label => `${label}, up`,
          down: label => `${label}, down`,
        }}
        width={600}
        height={200}
      />,
    );
    const fills = [
      ...container.querySelectorAll('.recharts-bar-rectangle path'),
    ]
      .map(bar => bar.getAttribute('fill'))
      .filter(fill => fill?.startsWith('url('));
    expect(new Set(fills).size).toBe(2);
    for (const fill of fills) {
      expect(
        container.querySelector(fill!.slice('url('.length, -1)),
      ).toBeInTheDocument();
    }
    expect(await cellsOf('Causes')).toEqual([
      'Day | New evidence, up | New evidence, down | The rubric changed, up | The rubric changed, down',
      '1 Nov | 3 | 1 | 0 | 2',
    ]);
  });
});

describe('Sparkline', () => {
  it('says in words what it draws, and leaves gaps where nothing was', () => {
    render(
      <Sparkline label="From 50% to 75%" values={[0.5, undefined, 0.75, 1]} />,
    );
    const path = screen
      .getByRole('img', { name: 'From 50% to 75%' })
      .querySelector('path')!;
    expect(path.getAttribute('d')!.match(/M/g)).toHaveLength(2);
  });
});
