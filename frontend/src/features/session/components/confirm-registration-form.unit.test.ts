// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import ConfirmRegistrationForm from './confirm-registration-form.vue';

checkComponents();

const CONFIRM = 'POST /api/v1/auth/confirmations';
const RESET = 'POST /api/v1/auth/password-resets';
const EMAIL = 'robin@club.example';
const confirmed = () => Response.json({ email: EMAIL });

const renderForm = (token: string) =>
  renderPart(ConfirmRegistrationForm, { props: { token }, slots: { done: 'Go on' } });
const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));

describe('ConfirmRegistrationForm', () => {
  it('confirms by the link with a button, and sends nothing before', async () => {
    const sent = stubApi({ [CONFIRM]: confirmed });
    const view = renderForm('the-token');
    await expectAccessible(view.container);
    expect(sent).toEqual([]);
    expect(screen.queryByLabelText('Email')).toBeNull();
    await type('Password', 'a quiet green');
    await press();
    const heading = await screen.findByRole('heading', { name: 'Your registration is confirmed' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(`${EMAIL} is yours.`)).toBeTruthy();
    expect(screen.getByText('Go on')).toBeTruthy();
    expect(sent.map(({ body }) => body)).toEqual([
      { token: 'the-token', password: 'a quiet green' },
    ]);
    await expectAccessible(view.container);
  });

  it('takes the code of the mail where it was opened without a link', async () => {
    const sent = stubApi({ [CONFIRM]: confirmed });
    const view = renderForm('');
    await expectAccessible(view.container);
    await press();
    expect(sent).toEqual([]);
    await type('Email', ` ${EMAIL} `);
    await type('Code of the mail', ' 482913 ');
    await type('Password', 'a quiet green');
    await press();
    await screen.findByText('Go on');
    expect(sent.map(({ body }) => body)).toEqual([
      { email: EMAIL, code: '482913', password: 'a quiet green' },
    ]);
  });

  it('says at the field that the code is not right, and keeps what was typed', async () => {
    const errors = [{ field: 'code', code: 'wrong' }];
    stubApi({ [CONFIRM]: () => problem(401, 'code_invalid', { errors }) });
    renderForm('');
    await type('Email', EMAIL);
    await type('Code of the mail', '482913');
    await type('Password', 'a quiet green');
    await press();
    const field = screen.getByLabelText('Code of the mail');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe(EMAIL);
  });

  it('says that the link was used where it was, and where to go on', async () => {
    stubApi({ [CONFIRM]: () => problem(410, 'link_used') });
    renderForm('the-token');
    await type('Password', 'a quiet green');
    await press();
    await screen.findByRole('heading', { name: 'This link was used before' });
    expect(screen.getByText('Go on')).toBeTruthy();
  });

  it('offers a link for a password where this one has ended', async () => {
    const sent = stubApi({
      [CONFIRM]: () => problem(410, 'link_invalid'),
      [RESET]: () => new Response(null, { status: 202 }),
    });
    const view = renderForm('the-token');
    await type('Password', 'a quiet green');
    await press();
    await screen.findByRole('heading', { name: 'This link does not work' });
    await expectAccessible(view.container);
    await type('Email', EMAIL);
    await fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({ route: RESET, body: { email: EMAIL } }),
    );
  });
});
