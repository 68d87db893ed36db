// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { useSession } from '../model/session-store.ts';
import SetPasswordForm from './set-password-form.vue';

checkComponents();

const CONFIRM = 'POST /api/v1/auth/password-resets/confirm';
const REQUEST = 'POST /api/v1/auth/password-resets';

const renderForm = (token: string) =>
  renderPart(SetPasswordForm, {
    props: { token },
    slots: { done: 'Go on' },
  });

async function save(password: string): Promise<void> {
  await fireEvent.update(screen.getByLabelText('Password'), password);
  await fireEvent.click(screen.getByRole('button', { name: 'Save password' }));
}

describe('SetPasswordForm', () => {
  it('sets the password; whoever was logged in here is so no more', async () => {
    const sent = stubApi({ [CONFIRM]: () => new Response(null, { status: 204 }) });
    const view = renderForm('the-token');
    await expectAccessible(view.container);
    await save('a quiet green');
    const heading = await screen.findByRole('heading', { name: 'Your password is set' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('Go on')).toBeTruthy();
    expect(sent.map((one) => one.body)).toEqual([
      { token: 'the-token', password: 'a quiet green' },
    ]);
    expect(useSession().status).toBe('signed-out');
  });

  it('keeps the form when the club refuses the password', async () => {
    const errors = [{ field: 'password', code: 'too_easy' }];
    stubApi({ [CONFIRM]: () => problem(422, 'invalid_request', { errors }) });
    renderForm('the-token');
    await save('robin greene');
    expect(await screen.findByText(/^Password is too easy to guess/)).toBeTruthy();
  });

  it('offers a new link where this one has ended', async () => {
    const sent = stubApi({
      [CONFIRM]: () => problem(410, 'link_invalid'),
      [REQUEST]: () => new Response(null, { status: 202 }),
    });
    const view = renderForm('the-token');
    await save('a quiet green');
    await screen.findByRole('heading', { name: 'This link does not work' });
    await expectAccessible(view.container);
    await fireEvent.update(screen.getByLabelText('Email'), 'robin@club.example');
    await fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    await screen.findByRole('heading', { name: 'Look into your mail' });
    await fireEvent.click(screen.getByRole('button', { name: 'Send it again' }));
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[2]).toMatchObject({ route: REQUEST, body: { email: 'robin@club.example' } });
    await expectAccessible(view.container);
  });

  it('asks the club for nothing without a token', () => {
    const sent = stubApi({});
    renderForm('');
    expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
