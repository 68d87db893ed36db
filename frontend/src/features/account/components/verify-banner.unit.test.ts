// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { useAccount } from '../model/account-store.ts';
import VerifyBanner from './verify-banner.vue';

checkComponents();

const ACCOUNT = 'GET /api/v1/auth/account';
const RESEND = 'POST /api/v1/auth/email-verifications';
const REFRESH = 'POST /api/v1/auth/refresh';
const TEXT = /^Your email is not verified: you can play, but not share/;

const renderBanner = () => renderPart(VerifyBanner, { isSignedIn: true });

describe('VerifyBanner', () => {
  it('says what is missing, and sends a new link', async () => {
    const sent = stubApi({
      [ACCOUNT]: () => Response.json(makeAccount({ emailVerified: false })),
      [RESEND]: () => new Response(null, { status: 202 }),
    });
    const view = renderBanner();
    await screen.findByText(TEXT);
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByRole('button', { name: 'Send a new link' }));
    await screen.findByText('A new link is on its way to robin@club.example.');
    expect(sent.at(-1)).toMatchObject({ route: RESEND, body: { email: 'robin@club.example' } });
  });

  it('goes when the player comes back verified, with a token that says so', async () => {
    let emailVerified = false;
    const sent = stubApi({
      [ACCOUNT]: () => Response.json(makeAccount({ emailVerified })),
      [REFRESH]: () => Response.json({ accessToken: 'verified' }),
    });
    renderBanner();
    await screen.findByText(TEXT);
    emailVerified = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(screen.queryByText(TEXT)).toBeNull());
    await waitFor(() => expect(sent.at(-1)?.route).toBe(REFRESH));
  });

  it('is not there for a verified email', async () => {
    stubApi({ [ACCOUNT]: () => Response.json(makeAccount()) });
    renderBanner();
    await waitFor(() => expect(useAccount().account).toBeDefined());
    await nextTick();
    expect(screen.queryByText(TEXT)).toBeNull();
  });
});
