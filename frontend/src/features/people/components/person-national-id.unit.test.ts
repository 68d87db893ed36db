// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import PersonNationalId from './person-national-id.vue';

checkComponents();
stubDialogs();
afterEach(() => vi.useRealTimers());

const userId = '0198c0de-0000-7000-8000-0000000000aa';
const MASKED = `GET /api/v1/users/${userId}/national-id`;
const LOOK = `POST /api/v1/users/${userId}/national-id/looks`;
const told = (data: object) => Response.json({ status: 'success', message: 'ok', data });
const WHOLE = '3-1006-00445-63-5';

function open(
  masked: string | null = 'x-xxxx-xxxx5-63-5',
  look = () => told({ nationalId: '3100600445635' }),
) {
  const sent = stubApi({ [MASKED]: () => told({ maskedNationalId: masked }), [LOOK]: look });
  return { sent, ...renderPart(PersonNationalId, { props: { userId } }) };
}
async function lookBecause(reason: string): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name: 'Show all of it' }));
  const dialog = within(screen.getByRole('dialog'));
  await fireEvent.update(dialog.getByLabelText('Reason'), reason);
  await fireEvent.click(dialog.getByRole('button', { name: 'Show it' }));
}

describe('the national id of a member', () => {
  it('is masked, and shown whole to whoever says why', async () => {
    const { sent, container } = open();
    await screen.findByText('x-xxxx-xxxx5-63-5');
    await expectAccessible(container);
    expect(sent.some(({ route }) => route === LOOK)).toBe(false);
    await lookBecause(' Asked at the office ');
    await screen.findByText(WHOLE);
    const { body } = sent.find(({ route }) => route === LOOK)!;
    expect(body).toEqual({ reason: 'Asked at the office' });
    await expectAccessible(container);
    await fireEvent.click(screen.getByRole('button', { name: 'Hide it' }));
    expect(screen.queryByText(WHOLE)).toBeNull();
    // Whoever looks again says why again.
    await fireEvent.click(screen.getByRole('button', { name: 'Show all of it' }));
    expect(screen.getByLabelText<HTMLInputElement>('Reason').value).toBe('');
  });

  it('is hidden again after a minute', async () => {
    open();
    await screen.findByText('x-xxxx-xxxx5-63-5');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await lookBecause('Asked at the office');
    await screen.findByText(WHOLE);
    await vi.advanceTimersByTimeAsync(55_000);
    expect(screen.getByText(WHOLE)).toBeTruthy();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(screen.queryByText(WHOLE)).toBeNull();
    expect(screen.getByText('x-xxxx-xxxx5-63-5')).toBeTruthy();
  });

  it('is gone when the page is left, so that the way back does not show it', async () => {
    open();
    await screen.findByText('x-xxxx-xxxx5-63-5');
    await lookBecause('Asked at the office');
    await screen.findByText(WHOLE);
    await fireEvent(globalThis.window, new Event('pagehide'));
    expect(screen.queryByText(WHOLE)).toBeNull();
  });

  it('stays masked where the club refuses, and says so in the dialog', async () => {
    const errors = [{ field: 'reason', code: 'missing' }];
    open('x-xxxx-xxxx5-63-5', () => problem(400, 'invalid_request', { errors }));
    await lookBecause('');
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('not'));
    expect(screen.getByText('x-xxxx-xxxx5-63-5')).toBeTruthy();
  });

  it('says where none was given, and has nothing to show then', async () => {
    open(null);
    await screen.findByText('None was given.');
    expect(screen.queryByRole('button', { name: 'Show all of it' })).toBeNull();
  });
});
