import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DistributionBar } from './DistributionBar';

const segments = [
  { level: 0, label: 'Level 0', count: 1 },
  { level: 1, label: 'Level 1', count: 0 },
  { level: 2, label: 'Level 2', count: 3 },
];
const twin = {
  showTable: 'Show as table',
  showChart: 'Show as chart',
  level: 'Level',
  count: 'Entities',
  share: 'Share',
};

describe('DistributionBar', () => {
  it('is one tab stop, walked through by arrow keys, each part with its words', async () => {
    render(
      <DistributionBar label="Proven" segments={segments} emptyText="None" />,
    );
    const parts = within(
      screen.getByRole('group', { name: 'Proven' }),
    ).getAllByRole('img');
    expect(parts.map(part => part.getAttribute('aria-label'))).toEqual([
      'Level 0: 1 (25%)',
      'Level 2: 3 (75%)',
    ]);

    await userEvent.tab();
    expect(parts[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(parts[1]).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(parts[0]).toHaveFocus();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('says the same as a table, levels without anybody included', async () => {
    render(
      <DistributionBar
        label="Proven"
        segments={segments}
        emptyText="None"
        twin={twin}
      />,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    const rows = within(
      screen.getByRole('table', { name: 'Proven' }),
    ).getAllByRole('row');
    expect(
      rows.map(row =>
        [...row.children].map(cell => cell.textContent).join(' | '),
      ),
    ).toEqual([
      'Level | Entities | Share',
      'Level 0 | 1 | 25%',
      'Level 1 | 0 | 0%',
      'Level 2 | 3 | 75%',
    ]);
    expect(screen.queryByRole('group')).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show as chart' }),
    );
    expect(screen.getByRole('group')).toBeInTheDocument();
  });

  it('says all in one label when it is small', () => {
    render(
      <DistributionBar
        label="Proven"
        segments={segments}
        emptyText="None"
        size="small"
      />,
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Proven. Level 0: 1 (25%). Level 2: 3 (75%)',
    );
  });

  it('says so when nothing is counted', () => {
    render(<DistributionBar label="Proven" segments={[]} emptyText="None" />);
    expect(screen.getByText('None')).toBeInTheDocument();
  });
});
