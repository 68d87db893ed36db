// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubPasskeys } from '../../../testing/stub-passkeys.ts';
import { useSession } from '../model/session-store.ts';
import PasskeyLogin from './passkey-login.vue';

checkComponents();

const OPTIONS = 'POST /api/v1/auth/login/passkey/options';
const LOGIN = 'POST /api/v1/auth/login/passkey';
const options = () => Response.json({ challenge: 'Y2hhbGxlbmdl', rpId: 'localhost' });
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Log in with a passkey' }));

describe('PasskeyLogin', () => {
  it('logs in with what the authenticator signed', async () => {
    const { asked } = stubPasskeys();
    const sent = stubApi({
      [OPTIONS]: options,
      [LOGIN]: () => Response.json({ accessToken: 'token' }),
    });
    const view = renderPart(PasskeyLogin);
    await expectAccessible(view.container);
    await press();
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    expect(useSession().status).toBe('signed-in');
    expect(asked).toHaveLength(1);
    expect(sent.at(-1)?.body).toMatchObject({
      credential: { id: 'a2V5', response: { signature: 'AQID' } },
    });
  });

  it('does nothing when whoever is asked does not want to', async () => {
    const authenticator = stubPasskeys();
    authenticator.refuse();
    const sent = stubApi({ [OPTIONS]: options });
    const view = renderPart(PasskeyLogin);
    await press();
    await waitFor(() => expect(authenticator.asked).toHaveLength(1));
    expect(sent.map(({ route }) => route)).toEqual([OPTIONS]);
    expect(view.emitted('done')).toBeUndefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says when the club does not accept it', async () => {
    stubPasskeys();
    stubApi({ [OPTIONS]: options, [LOGIN]: () => problem(401, 'passkey_refused') });
    renderPart(PasskeyLogin);
    await press();
    expect(await screen.findByText(/^That passkey was not accepted/)).toBeTruthy();
  });

  it('is not there in a browser that knows none', () => {
    stubApi({});
    renderPart(PasskeyLogin);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
