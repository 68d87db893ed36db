// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import PasswordSection from './password-section.vue';

checkComponents();

const CHANGE = 'PUT /api/v1/auth/account/password';

async function change(): Promise<void> {
  await fireEvent.update(screen.getByLabelText('New password'), 'a quiet green');
  await fireEvent.click(screen.getByRole('button', { name: 'Change password' }));
  await screen.findByText(/^Your password is changed/);
}

describe('PasswordSection', () => {
  it('says what ends with the old password, and ends all of it', async () => {
    const sent = stubApi({ [CHANGE]: () => new Response(null, { status: 204 }) });
    const view = renderPart(PasswordSection, { props: { account: makeAccount() } });
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true]);
    await expectAccessible(view.container);
    await change();
    expect(sent[0]?.body).toEqual({ password: 'a quiet green', keep: [] });
  });

  it('keeps what is not to end', async () => {
    const sent = stubApi({ [CHANGE]: () => new Response(null, { status: 204 }) });
    renderPart(PasswordSection, { props: { account: makeAccount() } });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'API keys' }));
    await change();
    expect(sent[0]?.body).toEqual({ password: 'a quiet green', keep: ['api-keys'] });
  });
});
