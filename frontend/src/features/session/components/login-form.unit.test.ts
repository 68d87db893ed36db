// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import LoginForm from './login-form.vue';

checkComponents();

const LOGIN = 'POST /api/v1/auth/login';
const renderForm = () => renderPart(LoginForm);
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

/** What is said at a field, by the field's own description. */
function saidAt(label: string): string | undefined {
  const id = field(label).getAttribute('aria-describedby');
  return id ? document.getElementById(id)?.textContent : undefined;
}

async function logIn(email = ' robin@club.example ', password = ' green '): Promise<void> {
  await fireEvent.update(field('Email'), email);
  await fireEvent.update(field('Password'), password);
  await fireEvent.click(screen.getByRole('button', { name: 'Log in' }));
}

describe('LoginForm', () => {
  it('logs in; a password keeps its spaces', async () => {
    const sent = stubApi({ [LOGIN]: () => Response.json({ accessToken: 'token' }) });
    const view = renderForm();
    expect(screen.getByRole('heading', { name: 'Log in' })).toBeTruthy();
    await expectAccessible(view.container);
    await logIn();
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    expect(sent.map((one) => one.body)).toEqual([
      { email: 'robin@club.example', password: ' green ' },
    ]);
  });

  it('asks for what is missing without asking the club', async () => {
    const sent = stubApi({});
    const { container } = renderForm();
    await logIn('', 'green');
    expect(saidAt('Email')).toBe('Email is needed.');
    expect(saidAt('Password')).toBeUndefined();
    expect(sent).toEqual([]);
    await expectAccessible(container);
  });

  it('puts the words of a 422 at their field', async () => {
    const errors = [{ field: 'email', code: 'not_an_email' }];
    stubApi({ [LOGIN]: () => problem(422, 'invalid_request', { errors }) });
    const { container } = renderForm();
    await logIn();
    await waitFor(() => expect(saidAt('Email')).toMatch(/^Email is not an email address/));
    expect(field('Email').getAttribute('aria-invalid')).toBe('true');
    expect(saidAt('Password')).toBeUndefined();
    expect(screen.queryByRole('alert')).toBeNull();
    await expectAccessible(container);
  });

  it('says the words of a 401 for the whole form, and may be sent again', async () => {
    const sent = stubApi({ [LOGIN]: () => problem(401, 'invalid_credentials') });
    const view = renderForm();
    await logIn();
    expect((await screen.findByRole('alert')).textContent).toMatch(/do not belong together/);
    expect(saidAt('Email')).toBeUndefined();
    expect(view.emitted('done')).toBeUndefined();
    expect(sent.map((one) => one.route)).toEqual([LOGIN]);
    await expectAccessible(view.container);
    await logIn();
    await waitFor(() => expect(sent.length).toBe(2));
  });

  it('is sent once, however often it is tapped', async () => {
    const answer = Promise.withResolvers<Response>();
    const sent = stubApi({ [LOGIN]: () => answer.promise });
    const view = renderForm();
    await logIn();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Logging in…' });
    expect(button.disabled).toBe(true);
    await fireEvent.submit(button.form!);
    answer.resolve(Response.json({ accessToken: 'token' }));
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    expect(sent).toHaveLength(1);
  });

  it('fills in the demo login', async () => {
    renderForm();
    await fireEvent.click(screen.getByRole('button', { name: 'Fill in the demo login' }));
    expect(field('Email').value).toBe('demo@golfroundpro.example');
    expect(field('Password').value).not.toBe('');
  });

  it('asks for a code where an authenticator is set up, and sends all of it again', async () => {
    const sent = stubApi({
      [LOGIN]: (body) =>
        (body as { code?: string }).code === '123456'
          ? Response.json({ accessToken: 'token' })
          : problem(401, 'mfa_required'),
    });
    const view = renderForm();
    await logIn();
    await screen.findByRole('heading', { name: 'One more step' });
    expect(document.activeElement).toBe(field('Code'));
    expect(field('Code').getAttribute('inputmode')).toBe('numeric');
    expect(field('Code').autocomplete).toBe('one-time-code');
    await expectAccessible(view.container);
    await fireEvent.update(field('Code'), ' 123456 ');
    await fireEvent.click(screen.getByLabelText('Trust this device for a while'));
    await fireEvent.click(screen.getByRole('button', { name: 'Log in' }));
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    const credentials = { email: 'robin@club.example', password: ' green ' };
    expect(sent.map((one) => one.body)).toEqual([
      credentials,
      { ...credentials, code: '123456', trustDevice: true },
    ]);
  });

  it('takes a backup code instead, and says where the code was wrong', async () => {
    const errors = [{ field: 'code', code: 'wrong' }];
    stubApi({
      [LOGIN]: (body) =>
        (body as { code?: string }).code
          ? problem(401, 'code_invalid', { errors })
          : problem(401, 'mfa_required'),
    });
    const view = renderForm();
    await logIn();
    await fireEvent.click(await screen.findByRole('button', { name: 'Use a backup code instead' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Backup code')));
    expect(field('Backup code').getAttribute('inputmode')).toBe('text');
    await fireEvent.update(field('Backup code'), 'abcd-efgh');
    await fireEvent.click(screen.getByRole('button', { name: 'Log in' }));
    await waitFor(() => expect(saidAt('Backup code')).toBe('Code is not right.'));
    expect(view.emitted('done')).toBeUndefined();
    await fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(field('Email').value).toBe('robin@club.example');
  });

  it('says how long to wait after too many attempts', async () => {
    stubApi({
      [LOGIN]: () => {
        const answer = problem(429, 'too_many_attempts');
        answer.headers.set('retry-after', '600');
        return answer;
      },
    });
    renderForm();
    await logIn();
    expect((await screen.findByRole('alert')).textContent).toMatch(
      'Too many attempts. Try again in 10 min.',
    );
  });

  it('shows the password to who wants to see it', async () => {
    renderForm();
    expect(field('Password').type).toBe('password');
    await fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field('Password').type).toBe('text');
    await fireEvent.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(field('Password').type).toBe('password');
  });
});
