// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import DeskPage from './desk-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const ROUTE = 'POST /api/v1/registrations/desk';
const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const enter = () => fireEvent.click(screen.getByRole('button', { name: 'Enter them' }));
const taken = (userID: string) =>
  Response.json(
    { status: 'success', message: 'in', data: { userID } },
    { status: 201, headers: { location: `/registrations/${userID}-status` } },
  );
function open() {
  signInAs('staff');
  return renderPage(DeskPage, '/staff/desk', { isSignedIn: true });
}
async function fillIn(name: string): Promise<void> {
  await type('Name', name);
  await type('Email', 'moira@example.com');
  await type('Telephone', '081 234 5678');
}

describe('the desk', () => {
  it('enters one person after the other, each with their id and the page of theirs', async () => {
    const ids = ['u1', 'u2'];
    const sent = stubApi({ [ROUTE]: () => taken(ids.shift()!) });
    const { container } = await open();
    // A browser is not to fill in who sits before it.
    for (const label of ['Name', 'Email', 'Telephone'])
      expect(screen.getByLabelText(label).getAttribute('autocomplete')).toBe('off');
    await fillIn('Moira Fraser');
    await enter();
    const link = await screen.findByRole('link', { name: 'Where is theirs?' });
    expect(link.getAttribute('href')).toBe('/registrations/u1-status');
    expect(screen.getByText('u1').closest('[tabindex]')).toBe(document.activeElement);
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('');
    await expectAccessible(container);
    await fillIn('Iain Reid');
    await enter();
    await screen.findByText('u2');
    expect(screen.getByText('u1')).toBeTruthy();
    expect(sent.map(({ body }) => (body as { name: string }).name)).toEqual([
      'Moira Fraser',
      'Iain Reid',
    ]);
  });

  it('says at the top what is wrong and leads there, and keeps what was typed', async () => {
    const sent = stubApi({
      [ROUTE]: () =>
        problem(400, 'invalid_request', { errors: [{ field: 'phoneNumber', code: 'bad_format' }] }),
    });
    await open();
    await type('Email', 'moira');
    await enter();
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(summary.querySelectorAll('a')).toHaveLength(3);
    expect(sent).toEqual([]);
    await fillIn('Moira Fraser');
    await enter();
    await screen.findByText(/^Telephone is/, { selector: 'a' });
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Moira Fraser');
  });

  it.each([
    ['already_registered', 409, /Somebody has registered with this already/],
    ['email_disposable', 400, /does not last|do not last/],
  ])('says why it refuses: %s', async (code, status, text) => {
    stubApi({ [ROUTE]: () => problem(status, code) });
    await open();
    await fillIn('Moira Fraser');
    await enter();
    await screen.findByText(text);
  });

  it('asks whether another e-mail was meant', async () => {
    const errors = [{ field: 'email', code: 'not_valid' }];
    const answers = [
      problem(400, 'email_typo', { suggestion: 'moira@gmail.com', errors }),
      taken('u1'),
    ];
    const sent = stubApi({ [ROUTE]: () => answers.shift()! });
    await open();
    await fillIn('Moira Fraser');
    await enter();
    await fireEvent.click(await screen.findByText('Did you mean moira@gmail.com?'));
    await screen.findByText('u1');
    expect(sent[1]!.body).toMatchObject({ email: 'moira@gmail.com' });
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubApi({});
    const { container } = await open();
    screen.getByRole('heading', { level: 1, name: 'ที่เคาน์เตอร์' });
    await expectAccessible(container);
  });
});
