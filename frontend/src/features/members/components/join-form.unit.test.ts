// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import JoinForm from './join-form.vue';

checkComponents();

const ACCEPT = 'POST /api/v1/auth/account-invitations/accept';
const LOGIN = 'POST /api/v1/auth/login';
const renderForm = (token = 'the-token') => renderPart(JoinForm, { props: { token } });

async function fill(name = ' Robin Greene ', password = 'a quiet green'): Promise<void> {
  await fireEvent.update(screen.getByLabelText('Name'), name);
  await fireEvent.update(screen.getByLabelText('Password'), password);
  await fireEvent.click(screen.getByRole('button', { name: 'Create my account' }));
}

describe('JoinForm', () => {
  it('makes the account and logs in to it', async () => {
    const sent = stubApi({
      [ACCEPT]: () => Response.json({ email: 'robin@club.example' }, { status: 201 }),
      [LOGIN]: () => problem(503, 'busy'),
    });
    const view = renderForm();
    expect(sent).toEqual([]);
    await expectAccessible(view.container);
    expect(screen.getByLabelText('Name').getAttribute('autocomplete')).toBe('name');
    expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('new-password');
    await fill();
    await screen.findByRole('alert');
    expect(sent.map(({ route, body }) => ({ route, body }))).toMatchObject([
      {
        route: ACCEPT,
        body: { token: 'the-token', name: 'Robin Greene', password: 'a quiet green' },
      },
      { route: LOGIN, body: { email: 'robin@club.example', password: 'a quiet green' } },
    ]);
  });

  it('asks for a name and a password before it asks the club', async () => {
    const sent = stubApi({});
    renderForm();
    await fill('', 'short');
    await waitFor(() => expect(screen.getByLabelText('Name').ariaInvalid).not.toBe('false'));
    expect(sent).toEqual([]);
  });

  it('keeps the form when the club refuses the password', async () => {
    const errors = [{ field: 'password', code: 'too_easy' }];
    stubApi({ [ACCEPT]: () => problem(422, 'invalid_request', { errors }) });
    renderForm();
    await fill();
    expect(await screen.findByText(/^Password is too easy to guess/)).toBeTruthy();
  });

  it.each([
    ['link_used', 'This link was used before'],
    ['link_invalid', 'This link does not work'],
  ])('explains %s', async (code, title) => {
    stubApi({ [ACCEPT]: () => problem(410, code) });
    const view = renderForm();
    await fill();
    const heading = await screen.findByRole('heading', { name: title });
    expect(document.activeElement).toBe(heading);
    await expectAccessible(view.container);
  });

  it('asks the club for nothing without a token', () => {
    const sent = stubApi({});
    renderForm('');
    expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
