import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maturityApiRef } from '../api';
import { FakeMaturityApi } from '../fixtures';
import { draftOf, FakeDrafts } from '../fixtures/FakeDrafts';
import { saveFile } from '../lib/saveFile';
import { maturityPage, rubricSubPage } from './pages';

jest.mock('../lib/saveFile');

function renderPage(path: string, drafts = FakeDrafts.create()) {
  renderTestApp({
    extensions: [maturityPage, rubricSubPage],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [maturityApiRef, FakeMaturityApi.create({ drafts })],
      mockApis.permission({ authorize: AuthorizeResult.ALLOW }),
    ],
  });
  return drafts;
}

const DRAFTS = '/maturity/rubric/drafts';

describe('the rubric pages', () => {
  beforeEach(() => sessionStorage.clear());

  it('list versions, and show what changed from one to the next', async () => {
    renderPage('/maturity/rubric/versions');
    const row = await screen.findByRole('row', { name: /mehmet\.yilmaz/ });
    expect(within(row).getByText('Agents need a guide')).toBeVisible();
    expect(within(row).getByText('1 new, 1 changed')).toBeVisible();
    await userEvent.click(
      within(row).getByRole('link', { name: /changed in version 7/ }),
    );
    expect(
      await screen.findByRole('heading', { name: '1 new criterion' }),
    ).toBeVisible();
    const level = screen.getByRole('row', { name: /^level/ });
    expect(within(level).getByText('3').tagName).toBe('DEL');
    expect(within(level).getByText('2').tagName).toBe('INS');
  });

  it('begin a draft from the list', async () => {
    renderPage(DRAFTS);
    expect(await screen.findByText('Runbooks are for level 3')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'New draft' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: /What is it about/ }),
      'Ask less',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
    expect(
      await screen.findByRole('heading', { name: 'Ask less' }),
    ).toBeVisible();
  });

  it('edit one criterion by form, name faults at once, and save', async () => {
    const drafts = renderPage(`${DRAFTS}/draft-1?criterion=5`);
    const save = await screen.findByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    const maxAge = screen.getByRole('textbox', { name: /Lapses after/ });
    await userEvent.clear(maxAge);
    await userEvent.type(maxAge, 'soon');
    expect(await screen.findByText('1 fault')).toBeVisible();
    expect(screen.getAllByText(/is "soon"/).length).toBeGreaterThan(0);
    expect(screen.getByText('Unsaved changes')).toBeVisible();

    await userEvent.clear(maxAge);
    await userEvent.type(maxAge, 'P7D');
    await waitFor(() =>
      expect(screen.queryByText('1 fault')).not.toBeInTheDocument(),
    );
    await userEvent.click(save);
    await waitFor(() => expect(save).toBeDisabled());
    const { content, revision } = await drafts.get('draft-1');
    expect(revision).toBe(4);
    expect(content).toContain('maxAge: P7D');
  });

  it('keep what was not saved, and say who was quicker', async () => {
    const drafts = FakeDrafts.create();
    const { content } = await drafts.get('draft-1');
    sessionStorage.setItem('maturity.draft.draft-1.3', `# Mine\n${content}`);
    renderPage(`${DRAFTS}/draft-1?edit=text`, drafts);
    expect(
      await screen.findByText(/had not saved was kept in this browser/),
    ).toBeVisible();
    const text: HTMLTextAreaElement = screen.getByRole('textbox', {
      name: /whole rubric/,
    });
    expect(text.value).toMatch(/^# Mine/);

    await drafts.update('draft-1', { revision: 3, title: 'Theirs' });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/mehmet\.yilmaz made revision 4/);
    expect(text.value).toMatch(/^# Mine/);
    await userEvent.click(
      within(alert).getByRole('button', { name: /Load it again/ }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Theirs' }),
    ).toBeVisible();
  });

  it('show who would move, by team, and narrow it', async () => {
    renderPage(`${DRAFTS}/draft-1?tab=whatIf`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'See who would move' }),
    );
    expect(
      await screen.findByRole('heading', { name: '3 would move' }),
    ).toBeVisible();
    expect(screen.getByText(/11 of 32 now, 13 of 32 then/)).toBeVisible();
    const movers = () => screen.getAllByRole('link', { name: /./ }).length;
    await screen.findAllByText(/1 proven/);
    const all = movers();
    await userEvent.click(screen.getByRole('button', { name: /Direction/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Down' }));
    await waitFor(() => expect(movers()).toBe(all - 2));
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith(
        expect.objectContaining({ name: 'simulation.csv' }),
      ),
    );
  });

  it('let somebody else review and publish, with a reason', async () => {
    const drafts = FakeDrafts.create({
      drafts: [
        draftOf({ state: 'in-review', you: { author: false, may: [] } }),
      ],
    });
    renderPage(`${DRAFTS}/draft-1?tab=review`, drafts);
    const publish = await screen.findByRole('button', {
      name: 'Approve and publish',
    });
    expect(publish).toBeDisabled();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Why?' }),
      'Agreed in the guild',
    );
    await userEvent.click(publish);
    await waitFor(async () =>
      expect(await drafts.get('draft-1')).toMatchObject({
        state: 'published',
        publishedVersion: 8,
      }),
    );
  });

  it('offer no verdict to authors', async () => {
    renderPage(
      `${DRAFTS}/draft-1?tab=review`,
      FakeDrafts.create({ drafts: [draftOf({ state: 'in-review' })] }),
    );
    expect(
      await screen.findByText(/somebody else has to review it/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
  });

  it('rebase a superseded draft once each conflict has a side', async () => {
    const drafts = renderPage(
      `${DRAFTS}/draft-1`,
      FakeDrafts.create({ drafts: [draftOf({ state: 'superseded' })] }),
    );
    const rebase = await screen.findByRole('button', {
      name: 'Rebase onto version 8',
    });
    expect(rebase).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: 'The draft: 3' }));
    await userEvent.click(rebase);
    await waitFor(async () =>
      expect(await drafts.get('draft-1')).toMatchObject({ state: 'editing' }),
    );
  });

  it('say that there is no such draft', async () => {
    renderPage(`${DRAFTS}/nothing`);
    expect(await screen.findByText('There is no such draft')).toBeVisible();
  });
});
