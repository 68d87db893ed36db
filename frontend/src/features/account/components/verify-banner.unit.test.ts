// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { useAccount } from '../model/account-store.ts';
import VerifyBanner from './verify-banner.vue';

checkComponents();

const ACCOUNT = 'GET /api/v1/auth/account';
const RESEND = 'POST /api/v1/auth/email-verifications';
const CONFIRM = 'POST /api/v1/auth/account/email-confirmations';
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

  it('takes the code of the mail', async () => {
    let emailVerified = false;
    const sent = stubApi({
      [ACCOUNT]: () => Response.json(makeAccount({ emailVerified })),
      [CONFIRM]: (body) => {
        emailVerified = (body as { code: string }).code === '482913';
        if (emailVerified) return Response.json({ email: 'robin@club.example' });
        return problem(401, 'code_invalid', { errors: [{ field: 'code', code: 'wrong' }] });
      },
      [REFRESH]: () => Response.json({ accessToken: 'verified' }),
    });
    renderBanner();
    await screen.findByText(TEXT);
    const field = screen.getByLabelText('Code from the mail', { selector: 'input' });
    const confirm = () => fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await fireEvent.update(field, '000000');
    await confirm();
    await screen.findByText(/^Code from the mail is not right/);
    await fireEvent.update(field, ' 482913 ');
    await confirm();
    await waitFor(() => expect(screen.queryByText(TEXT)).toBeNull());
    expect(sent.filter(({ route }) => route === CONFIRM)).toHaveLength(2);
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

  it('says that the club has to approve the account', async () => {
    stubApi({ [ACCOUNT]: () => Response.json(makeAccount({ roles: [] })) });
    const view = renderBanner();
    await screen.findByText(/^The club has to approve your account/);
    await expectAccessible(view.container);
  });

  it('is not there for a verified email', async () => {
    stubApi({ [ACCOUNT]: () => Response.json(makeAccount()) });
    renderBanner();
    await waitFor(() => expect(useAccount().account).toBeDefined());
    await nextTick();
    expect(screen.queryByText(TEXT)).toBeNull();
  });
});
