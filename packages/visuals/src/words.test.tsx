import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Age,
  ConfidenceBadge,
  EmptyState,
  ErrorState,
  ResultStateBadge,
  ShareMeter,
} from '.';

describe('Age', () => {
  it('says how long ago, and the exact moment to those who focus it', async () => {
    render(
      <Age
        at="2026-11-20T12:00:00Z"
        now="2026-11-23T12:00:00Z"
        locale="en-US"
      />,
    );
    expect(screen.getByText('3 days ago')).toHaveAttribute(
      'dateTime',
      '2026-11-20T12:00:00Z',
    );
    expect(
      screen.getByRole('img', { name: /3 days ago, November 20, 2026/ }),
    ).toBeInTheDocument();
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /November 20, 2026/,
    );
  });

  it('shows what is no moment as it came', () => {
    render(<Age at="yesterday" />);
    expect(screen.getByText('yesterday')).toBeInTheDocument();
  });
});

describe('ShareMeter', () => {
  it('says figures and percentage, and 100 % only when it is all of them', () => {
    render(
      <ShareMeter
        value={199}
        total={200}
        label="At target"
        figures="199 of 200"
      />,
    );
    expect(screen.getByRole('meter', { name: 'At target' })).toHaveAttribute(
      'aria-valuetext',
      '199 of 200, 99%',
    );
  });

  it('claims no percentage of nothing', () => {
    render(
      <ShareMeter
        value={0}
        total={0}
        label="At target"
        figures="No target"
        size="large"
      />,
    );
    expect(screen.getByRole('meter')).toHaveAttribute(
      'aria-valuetext',
      'No target',
    );
    expect(screen.getByText('–')).toBeInTheDocument();
  });
});

describe('ConfidenceBadge', () => {
  it('gives its reasons to a reader', () => {
    render(
      <ConfidenceBadge
        word="low"
        label="Low confidence"
        reasons={['Two results are unknown.']}
      />,
    );
    expect(
      screen.getByRole('img', {
        name: 'Low confidence. Two results are unknown.',
      }),
    ).toBeInTheDocument();
  });
});

describe('ResultStateBadge', () => {
  it('has a word beside its icon', () => {
    render(<ResultStateBadge state="exempt" label="Exempt" />);
    expect(screen.getByText('Exempt')).toBeVisible();
  });
});

describe('states', () => {
  it('tells what is empty and why', () => {
    render(<EmptyState title="Nothing here" description="Nobody came." />);
    expect(screen.getByText('Nothing here')).toBeInTheDocument();
    expect(screen.getByText('Nobody came.')).toBeInTheDocument();
  });

  it('tells what failed, and lets one try again', async () => {
    const onRetry = jest.fn();
    render(
      <ErrorState
        title="It failed"
        message="No answer"
        retryLabel="Try again"
        onRetry={onRetry}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('No answer');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
