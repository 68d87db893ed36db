// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { mailedLink } from '../../../lib/mailed-link.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import VerifyEmailPage from './verify-email-page.vue';

checkComponents();

it('verifies with the link that was mailed, and leads on to play', async () => {
  mailedLink.value = { token: 'from-the-mail', turn: 1 };
  const sent = stubApi({
    'POST /api/v1/auth/account/email-confirmations': () =>
      Response.json({ email: 'robin@club.example' }),
  });
  const { container } = renderPart(VerifyEmailPage, { isSignedIn: true });
  await fireEvent.click(await screen.findByRole('button', { name: 'Confirm' }));
  await screen.findByText('robin@club.example is yours.');
  const confirmed = sent.find(({ route }) => route.endsWith('email-confirmations'));
  expect(confirmed?.body).toEqual({ token: 'from-the-mail' });
  expect(screen.getByRole('link').getAttribute('href')).toBe('/');
  await expectAccessible(container);
});
