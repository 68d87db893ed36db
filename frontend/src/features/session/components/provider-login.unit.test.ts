// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import OtherWays from './other-ways.vue';
import ProviderLogin from './provider-login.vue';

checkComponents();

const FINISH = 'POST /api/v1/auth/oidc/finish';
const PROVIDER = 'GET /api/v1/auth/oidc';
const THERE = { name: 'Log in with Club ID' };
const clubId = () => Response.json({ enabled: true, name: 'Club ID' });
const renderLogin = () => renderPart(ProviderLogin);

describe('ProviderLogin', () => {
  it('ends the login', async () => {
    const sent = stubApi({ [FINISH]: () => Response.json({ accessToken: 'token' }) });
    const view = renderLogin();
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    expect(sent.map((one) => one.body)).toEqual([{}]);
  });

  it('asks for a code where an authenticator is set up', async () => {
    const sent = stubApi({
      [FINISH]: (body) =>
        (body as { code?: string }).code
          ? Response.json({ accessToken: 'token' })
          : problem(401, 'mfa_required'),
    });
    const view = renderLogin();
    await fireEvent.update(await screen.findByLabelText('Code'), '123456');
    await fireEvent.click(screen.getByRole('button', { name: 'Log in' }));
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    expect(sent[1]?.body).toEqual({ code: '123456', trustDevice: false });
  });

  it('says why it did not work', async () => {
    stubApi({ [FINISH]: () => problem(401, 'oidc_refused') });
    const view = renderLogin();
    expect((await screen.findByRole('alert')).textContent).toMatch('did not work');
    await expectAccessible(view.container);
  });
});

describe('OtherWays', () => {
  it('leads to the provider, where there is one', async () => {
    stubApi({ [PROVIDER]: clubId });
    renderPart(OtherWays);
    const link = await screen.findByRole('link', THERE);
    expect(link.getAttribute('href')).toBe('/api/v1/auth/oidc/start');
  });

  it.each([
    ['none is set up', () => Response.json({ enabled: false, name: '' })],
    ['the club does not answer', () => problem(503, 'busy')],
  ])('is not there when %s', async (_, answer) => {
    const sent = stubApi({ [PROVIDER]: () => (sent.length === 1 ? answer() : clubId()) });
    renderPart(OtherWays);
    await waitFor(() => expect(sent).toHaveLength(1));
    // A link that asks later is there when the answer to the first has long been taken.
    renderPart(OtherWays);
    await screen.findByRole('link', THERE);
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});
