import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { HeatMap } from './HeatMap';

describe('HeatMap', () => {
  it('is a table whose fields say in words what they show, and are walked through by arrow keys', async () => {
    const cell = (row: string, column: string, heat?: number) => ({
      label: `${row}, ${column}: half`,
      content: '50%',
      heat,
      href: `/${row}/${column}`,
    });
    render(
      <MemoryRouter>
        <HeatMap
          label="Teams"
          rowHeading="Team"
          columns={[
            { id: 'a', label: 'Developer' },
            { id: 'b', label: 'Operations' },
          ]}
          rows={[
            {
              id: 'x',
              header: 'X',
              cells: [cell('x', 'a', 1), cell('x', 'b')],
            },
            {
              id: 'y',
              header: 'Y',
              depth: 1,
              cells: [cell('y', 'a', 0.5), cell('y', 'b', 0)],
            },
          ]}
        />
      </MemoryRouter>,
    );
    const table = screen.getByRole('table', { name: 'Teams' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(each => each.textContent),
    ).toEqual(['Team', 'Developer', 'Operations']);
    expect(
      within(table).getByRole('rowheader', { name: 'Y' }),
    ).toBeInTheDocument();
    const fields = within(table).getAllByRole('link');
    expect(fields.map(each => each.getAttribute('data-heat'))).toEqual([
      '4',
      null,
      '2',
      '0',
    ]);
    expect(fields[0]).toHaveAttribute('href', '/x/a');
    expect(fields[0]).toHaveAccessibleName('x, a: half');

    await userEvent.tab();
    expect(fields[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(fields[3]).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(fields[3]).toHaveFocus();
  });
});
