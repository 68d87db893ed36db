// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { Recovery } from '../../../lib/api/schema.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import RecoveriesPanel from './recoveries-panel.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const LIST = 'GET /api/v1/auth/recoveries';
const APPROVE = 'POST /api/v1/auth/recoveries/r1/approvals';
const CANCEL = 'DELETE /api/v1/auth/recoveries/r1';
const OPEN: Recovery = {
  id: 'r1',
  userId: 'u1',
  name: 'Moira Fraser',
  email: 'moira@new.example',
  evidence: 'photo_id',
  openedBy: 'u2',
  openedByName: 'Iain Reid',
  openedAt: '2026-05-02T08:00:00Z',
  readyAt: '2026-05-05T08:00:00Z',
  expiresAt: '2026-05-16T08:00:00Z',
  approvedBy: null,
  approvedByName: null,
  approvedAt: null,
};
const listed = (change: Partial<Recovery> = {}) =>
  Response.json({ items: [{ ...OPEN, ...change }] });
const renderRecoveries = () => renderPart(RecoveriesPanel);
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('RecoveriesPanel', () => {
  it('tells by what they showed who they are, and approves', async () => {
    const sent = stubApi({
      [LIST]: () => listed(),
      [APPROVE]: () => Response.json({ finished: false }),
    });
    const view = renderRecoveries();
    await screen.findByText(/^opened by Iain Reid, .* · Photo ID, seen here$/);
    expect(screen.getByText('gets moira@new.example')).toBeTruthy();
    await expectAccessible(view.container);
    await tap('Approve Moira Fraser');
    await expectAccessible(view.container);
    await tap('Approve it');
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([LIST, APPROVE, LIST]));
  });

  it('cancels one, and offers no approval of what is approved', async () => {
    const approved = { approvedBy: 'u3', approvedByName: null, approvedAt: '2026-05-03T08:00:00Z' };
    const sent = stubApi({
      [LIST]: () => listed(approved),
      [CANCEL]: () => new Response(null, { status: 204 }),
    });
    renderRecoveries();
    await screen.findByText(/^approved by an erased account/);
    expect(screen.queryByRole('button', { name: 'Approve Moira Fraser' })).toBeNull();
    await tap('Cancel the recovery Moira Fraser');
    await tap('Cancel it');
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([LIST, CANCEL, LIST]));
  });

  it('says why one was not approved', async () => {
    stubApi({ [LIST]: () => listed(), [APPROVE]: () => problem(409, 'email_taken') });
    renderRecoveries();
    await tap('Approve Moira Fraser');
    await tap('Approve it');
    expect((await screen.findByRole('alert')).textContent).toMatch('already has an account');
  });

  it('is not there where none is open, and says in Thai what is', async () => {
    let items: Recovery[] = [];
    chooseLanguage('th');
    const sent = stubApi({ [LIST]: () => Response.json({ items }) });
    const view = renderRecoveries();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByRole('heading')).toBeNull();
    view.unmount();
    items = [OPEN];
    renderRecoveries();
    await screen.findByRole('heading', { name: 'การกู้คืน' });
  });
});
