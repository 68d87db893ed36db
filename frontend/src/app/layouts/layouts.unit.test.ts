// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import type { Account } from '../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../testing/component-checks.ts';
import { renderPart } from '../../testing/render-part.ts';
import { makeAccount } from '../../testing/samples.ts';
import { stubApi } from '../../testing/stub-api.ts';
import { stubDialogs } from '../../testing/stub-dialogs.ts';
import BareLayout from './bare-layout.vue';
import GuestLayout from './guest-layout.vue';
import MemberLayout from './member-layout.vue';
import PlayLayout from './play-layout.vue';

checkComponents();
stubDialogs();

const slots = { default: '<h1>Page</h1>' };
const renderMember = (roles: Account['roles']) => {
  stubApi({ 'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles })) });
  return renderPart(MemberLayout, { slots, isSignedIn: true });
};

describe('the layouts', () => {
  it.each([
    ['guest', GuestLayout],
    ['play', PlayLayout],
    ['bare', BareLayout],
  ])('%s has its page in the main part', async (_, layout) => {
    const { container } = renderPart(layout, { slots });
    within(screen.getByRole('main')).getByRole('heading', { name: 'Page' });
    await expectAccessible(container);
  });

  it('leads a member everywhere, the rest behind More, and not where members have no right', async () => {
    const { container } = renderMember(['golfer']);
    const ways = within(screen.getByRole('navigation', { name: 'Parts of the club' }));
    ways.getByRole('link', { name: 'Home' });
    await fireEvent.click(ways.getByRole('button', { name: 'More' }));
    const sheet = within(screen.getByRole('dialog', { name: 'More' }));
    sheet.getByRole('link', { name: 'Account' });
    sheet.getByRole('button', { name: 'Log out' });
    expect(sheet.queryByRole('link', { name: 'Admin' })).toBeNull();
    await expectAccessible(container);
    await fireEvent.click(sheet.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads an admin to the accounts too, and closes what was open on the way', async () => {
    const { router } = renderMember(['admin']);
    await fireEvent.click(screen.getByRole('button', { name: 'More' }));
    const sheet = within(screen.getByRole('dialog'));
    await fireEvent.click(await sheet.findByRole('link', { name: 'Admin' }));
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('admin'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lets play go on when the session has ended, and says how to log in', async () => {
    const { session } = renderPart(PlayLayout, { slots, isSignedIn: true });
    session.ended = true;
    const status = await screen.findByRole('status');
    within(status).getByRole('link', { name: 'Log in to send them' });
  });
});
