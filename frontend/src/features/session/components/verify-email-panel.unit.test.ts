// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { useSession } from '../model/session-store.ts';
import VerifyEmailPanel from './verify-email-panel.vue';

checkComponents();

const CONFIRM = 'POST /api/v1/auth/email-verifications/confirm';
const OWN = 'POST /api/v1/auth/account/email-confirmations';
const REQUEST = 'POST /api/v1/auth/email-verifications';
const afterwards = vi.fn(async () => undefined);
const yours = () => Response.json({ email: 'robin@club.example' });

/** Opened by who is logged in here, or by who is not. */
function renderPanel(token: string, { isSignedIn = true } = {}) {
  afterwards.mockClear();
  const view = renderPart(VerifyEmailPanel, { props: { token, afterwards }, isSignedIn });
  if (!isSignedIn) useSession().forget();
  return view;
}
const press = async () => fireEvent.click(await screen.findByRole('button', { name: 'Confirm' }));

describe('VerifyEmailPanel', () => {
  it('verifies with the button, and nothing before; says which email', async () => {
    const sent = stubApi({ [OWN]: yours });
    const view = renderPanel('the-token');
    await expectAccessible(view.container);
    expect(sent).toEqual([]);
    await press();
    await screen.findByRole('heading', { name: 'Your email is verified' });
    expect(screen.getByText('robin@club.example is yours.')).toBeTruthy();
    expect(sent).toMatchObject([{ route: OWN, body: { token: 'the-token' } }]);
    expect(afterwards).toHaveBeenCalledTimes(1);
    await expectAccessible(view.container);
  });

  it('asks whoever is not logged in for the password', async () => {
    const sent = stubApi({ [CONFIRM]: yours });
    const view = renderPanel('the-token', { isSignedIn: false });
    const field = await screen.findByLabelText('Password');
    await expectAccessible(view.container);
    await press();
    expect(sent).toEqual([]);
    await fireEvent.update(field, 'a quiet green');
    await press();
    await screen.findByRole('heading', { name: 'Your email is verified' });
    expect(sent).toMatchObject([
      { route: CONFIRM, body: { token: 'the-token', password: 'a quiet green' } },
    ]);
  });

  it('asks for the password where somebody else is logged in', async () => {
    const sent = stubApi({ [OWN]: () => problem(410, 'link_invalid'), [CONFIRM]: yours });
    renderPanel('the-token');
    await press();
    await screen.findByText(/^You are logged in with another account/);
    await fireEvent.update(screen.getByLabelText('Password'), 'a quiet green');
    await press();
    await screen.findByRole('heading', { name: 'Your email is verified' });
    expect(sent.map(({ route }) => route)).toEqual([OWN, CONFIRM]);
  });

  it('says when the link was used before', async () => {
    stubApi({ [OWN]: () => problem(410, 'link_used') });
    renderPanel('the-token');
    await press();
    await screen.findByRole('heading', { name: 'This link was used before' });
  });

  it('offers a new link where this one has ended', async () => {
    const sent = stubApi({
      [CONFIRM]: () => problem(410, 'link_invalid'),
      [REQUEST]: () => new Response(null, { status: 202 }),
    });
    renderPanel('the-token', { isSignedIn: false });
    await fireEvent.update(await screen.findByLabelText('Password'), 'a quiet green');
    await press();
    await screen.findByRole('heading', { name: 'This link does not work' });
    expect(afterwards).not.toHaveBeenCalled();
    await fireEvent.update(screen.getByLabelText('Email'), 'robin@club.example');
    await fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    await waitFor(() => expect(sent.at(-1)?.route).toBe(REQUEST));
    await screen.findByRole('heading', { name: 'Look into your mail' });
  });

  it('can be pressed again when the club could not be reached', async () => {
    let broken = true;
    stubApi({ [OWN]: () => (broken ? problem(503, 'busy') : yours()) });
    renderPanel('the-token');
    await press();
    await screen.findByRole('alert');
    broken = false;
    await press();
    await screen.findByRole('heading', { name: 'Your email is verified' });
  });
});
