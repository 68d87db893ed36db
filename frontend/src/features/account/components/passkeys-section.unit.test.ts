// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { stubPasskeys } from '../../../testing/stub-passkeys.ts';
import PasskeysSection from './passkeys-section.vue';

checkComponents();
stubDialogs();

const LIST = 'GET /api/v1/auth/account/passkeys';
const OPTIONS = 'POST /api/v1/auth/account/passkeys/options';
const ADD = 'POST /api/v1/auth/account/passkeys';
const PHONE = {
  id: 'phone',
  name: 'Chrome on Android',
  createdAt: '2026-05-02T08:00:00Z',
  lastUsedAt: null,
};

/** A club that keeps the passkeys of one golfer. */
function stubClub(items: (typeof PHONE)[]) {
  return stubApi({
    [LIST]: () => Response.json({ items }),
    [OPTIONS]: () =>
      Response.json({
        challenge: 'Y2hhbGxlbmdl',
        rp: { name: 'GolfRoundPro' },
        user: { id: 'cm9iaW4', name: 'robin@club.example', displayName: 'Robin' },
        pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
      }),
    [ADD]: () => {
      items.push(PHONE);
      return Response.json(PHONE, { status: 201 });
    },
    'DELETE /api/v1/auth/account/passkeys/phone': () => {
      items.pop();
      return new Response(null, { status: 204 });
    },
  });
}

const add = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Add a passkey' }));

describe('PasskeysSection', () => {
  it('adds the one that this device makes', async () => {
    stubPasskeys();
    const sent = stubClub([]);
    const view = renderPart(PasskeysSection);
    await screen.findByText(/^None/);
    await expectAccessible(view.container);
    await add();
    await screen.findByRole('button', { name: 'Remove Chrome on Android' });
    const made = sent.find(({ route }) => route === ADD);
    expect(made?.body).toMatchObject({ credential: { id: 'a2V5', type: 'public-key' } });
    expect(view.emitted('changed')).toHaveLength(1);
    await expectAccessible(view.container);
  });

  it('adds none when whoever is asked does not want to', async () => {
    const authenticator = stubPasskeys();
    authenticator.refuse();
    const sent = stubClub([]);
    renderPart(PasskeysSection);
    await add();
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    expect(sent.some(({ route }) => route === ADD)).toBe(false);
  });

  it('removes one, once that is confirmed', async () => {
    stubPasskeys();
    stubClub([PHONE]);
    const view = renderPart(PasskeysSection);
    await fireEvent.click(await screen.findByRole('button', { name: 'Remove Chrome on Android' }));
    const dialog = within(screen.getByRole('dialog'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Remove it' }));
    await screen.findByText(/^None/);
    expect(view.emitted('changed')).toHaveLength(1);
  });

  it('says so in a browser that knows none', async () => {
    stubClub([]);
    renderPart(PasskeysSection);
    expect(await screen.findByText('This browser knows no passkeys.')).toBeTruthy();
  });
});
