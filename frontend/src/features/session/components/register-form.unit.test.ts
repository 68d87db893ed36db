// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import RegisterForm from './register-form.vue';

checkComponents();

const REGISTER = 'POST /api/v1/auth/register';
const LOGIN = 'POST /api/v1/auth/login';
const renderForm = () => renderPart(RegisterForm);
const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const create = () => fireEvent.click(screen.getByRole('button', { name: 'Create account' }));

async function fillIn(): Promise<void> {
  await type('Name', ' Robin Greene ');
  await type('Email', ' robin@club.example ');
}

describe('RegisterForm', () => {
  it('registers with a password, and logs in', async () => {
    const sent = stubApi({
      [REGISTER]: () => Response.json({ userId: 'u1' }, { status: 201 }),
      [LOGIN]: () => Response.json({ accessToken: 'token' }),
    });
    const view = renderForm();
    await expectAccessible(view.container);
    await fillIn();
    await type('Password', 'a quiet green');
    await create();
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    const login = { email: 'robin@club.example', password: 'a quiet green' };
    expect(sent).toMatchObject([
      { route: REGISTER, body: { name: 'Robin Greene', ...login } },
      { route: LOGIN, body: login },
    ]);
  });

  it('registers without one, and says where the link went', async () => {
    const sent = stubApi({ [REGISTER]: () => Response.json({ userId: 'u1' }, { status: 201 }) });
    const view = renderForm();
    await fillIn();
    await fireEvent.click(screen.getByRole('radio', { name: /^By mail/ }));
    expect(screen.queryByLabelText('Password')).toBeNull();
    await expectAccessible(view.container);
    await create();
    await waitFor(() => expect(view.emitted('mailed')).toEqual([['robin@club.example']]));
    expect(sent.map((one) => one.body)).toEqual([
      { name: 'Robin Greene', email: 'robin@club.example' },
    ]);
    expect(view.emitted('done')).toBeUndefined();
  });

  it('says where the link went, and tries no login, where the club sends one to everybody', async () => {
    const sent = stubApi({
      [REGISTER]: () => Response.json({ userId: 'u1', byMail: true }, { status: 201 }),
    });
    const view = renderForm();
    await fillIn();
    await type('Password', 'a quiet green');
    await create();
    await waitFor(() => expect(view.emitted('mailed')).toEqual([['robin@club.example']]));
    expect(sent.map(({ route }) => route)).toEqual([REGISTER]);
    expect(view.emitted('done')).toBeUndefined();
  });

  it('says in the words of the club why a password is refused', async () => {
    const errors = [{ field: 'password', code: 'too_easy' }];
    stubApi({ [REGISTER]: () => problem(422, 'invalid_request', { errors }) });
    const view = renderForm();
    await fillIn();
    await type('Password', 'password1');
    await create();
    expect(await screen.findByText(/^Password is too easy to guess/)).toBeTruthy();
    expect(view.emitted('done')).toBeUndefined();
  });
});
