// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import SessionsSection from './sessions-section.vue';

checkComponents();

const PATH = '/api/v1/auth/sessions';

const makeSession = (id: string, device: string, current = false): OpenSession => ({
  id,
  device,
  current,
  address: '203.0.113.7',
  methods: ['password'],
  createdAt: '2026-05-02T08:00:00Z',
  lastUsedAt: '2026-05-09T07:40:00Z',
  expiresAt: '2026-05-16T07:40:00Z',
});

/** A club that keeps these sessions and ends them. */
function stubClub(open: OpenSession[]) {
  let items = open;
  const end = (gone: (one: OpenSession) => boolean) => () => {
    items = items.filter((one) => !gone(one));
    return new Response(null, { status: 204 });
  };
  return stubApi({
    [`GET ${PATH}`]: () => Response.json({ items }),
    [`DELETE ${PATH}`]: end((one) => !one.current),
    ...Object.fromEntries(
      open.map(({ id }) => [`DELETE ${PATH}/${id}`, end((one) => one.id === id)]),
    ),
  });
}

const THREE = [
  makeSession('s1', 'Chrome on Android', true),
  makeSession('s2', 'Firefox on Linux'),
  makeSession('s3', 'Safari on iOS'),
];

describe('SessionsSection', () => {
  it('marks this one, and ends another', async () => {
    stubClub(THREE);
    const view = renderPart(SessionsSection);
    const rows = await screen.findAllByRole('listitem');
    expect(within(rows[0]!).getByText('This one')).toBeTruthy();
    expect(within(rows[0]!).queryByRole('button')).toBeNull();
    expect(within(rows[1]!).getByText(/^203\.0\.113\.7 · last used 9 May 2026/)).toBeTruthy();
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByRole('button', { name: 'End Firefox on Linux' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
    expect(screen.queryByText('Firefox on Linux')).toBeNull();
  });

  it('ends all others', async () => {
    stubClub(THREE);
    renderPart(SessionsSection);
    await fireEvent.click(await screen.findByRole('button', { name: 'End all others' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull();
  });

  it('keeps what it shows when the club does not end it, and says so', async () => {
    stubApi({
      [`GET ${PATH}`]: () => Response.json({ items: THREE }),
      [`DELETE ${PATH}/s2`]: () => problem(503, 'database_unavailable'),
    });
    renderPart(SessionsSection);
    await fireEvent.click(await screen.findByRole('button', { name: 'End Firefox on Linux' }));
    expect((await screen.findByRole('alert')).textContent).toMatch('cannot be reached');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });
});
