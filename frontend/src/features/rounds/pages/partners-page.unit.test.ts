// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import PartnersPage from './partners-page.vue';

checkComponents();

it('lists whom one trusts and has blocked, and takes it back', async () => {
  const since = '2026-05-09T12:00:00Z';
  const items = [
    { userId: 'u1', name: 'Mo Member', standing: 'trusted', since },
    { userId: 'u2', name: null, standing: 'blocked', since },
  ];
  stubApi({
    'GET /api/v1/partners': () => Response.json({ items }),
    'DELETE /api/v1/partners/u1': () => {
      items.shift();
      return new Response(null, { status: 204 });
    },
  });
  const { container } = await renderPage(PartnersPage, '/partners');
  const forget = await screen.findByRole('button', { name: 'Take back Mo Member' });
  expect(screen.getByText('Blocked')).toBeTruthy();
  await expectAccessible(container);
  await fireEvent.click(forget);
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Take back Mo Member' })).toBeNull(),
  );
  expect(screen.getByRole('button', { name: 'Take back A member' })).toBeTruthy();
});
