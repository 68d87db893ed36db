// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import VerifyEmailPanel from './verify-email-panel.vue';

checkComponents();

const CONFIRM = 'POST /api/v1/auth/email-verifications/confirm';
const REQUEST = 'POST /api/v1/auth/email-verifications';
const afterwards = vi.fn(async () => undefined);
const renderPanel = (token: string) => {
  afterwards.mockClear();
  return renderPart(VerifyEmailPanel, { props: { token, afterwards } });
};

describe('VerifyEmailPanel', () => {
  it('verifies at once, and says which email', async () => {
    const sent = stubApi({ [CONFIRM]: () => Response.json({ email: 'robin@club.example' }) });
    const view = renderPanel('the-token');
    await screen.findByRole('heading', { name: 'Your email is verified' });
    expect(screen.getByText('robin@club.example is yours.')).toBeTruthy();
    expect(sent).toMatchObject([{ route: CONFIRM, body: { token: 'the-token' } }]);
    expect(afterwards).toHaveBeenCalledTimes(1);
    await expectAccessible(view.container);
  });

  it('offers a new link where this one has ended', async () => {
    const sent = stubApi({
      [CONFIRM]: () => problem(410, 'link_invalid'),
      [REQUEST]: () => new Response(null, { status: 202 }),
    });
    renderPanel('the-token');
    await screen.findByRole('heading', { name: 'This link does not work' });
    expect(afterwards).not.toHaveBeenCalled();
    await fireEvent.update(screen.getByLabelText('Email'), 'robin@club.example');
    await fireEvent.click(screen.getByRole('button', { name: 'Send the link' }));
    await waitFor(() => expect(sent.at(-1)?.route).toBe(REQUEST));
    await screen.findByRole('heading', { name: 'Look into your mail' });
  });

  it('can be tried again when the club could not be reached', async () => {
    let broken = true;
    stubApi({
      [CONFIRM]: () =>
        broken ? problem(503, 'busy') : Response.json({ email: 'robin@club.example' }),
    });
    renderPanel('the-token');
    const retry = await screen.findByRole('button', { name: 'Retry' });
    broken = false;
    await fireEvent.click(retry);
    await screen.findByRole('heading', { name: 'Your email is verified' });
  });
});
