// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import StopRecoveryForm from './stop-recovery-form.vue';

checkComponents();

const STOP = 'POST /api/v1/auth/stop-recovery';
const renderForm = (token: string) => renderPart(StopRecoveryForm, { props: { token } });
const press = () =>
  fireEvent.click(screen.getByRole('button', { name: 'This was not me: stop it' }));

describe('StopRecoveryForm', () => {
  it('stops it with the button, and nothing before', async () => {
    const sent = stubApi({ [STOP]: () => new Response(null, { status: 204 }) });
    const view = renderForm('the-token');
    await expectAccessible(view.container);
    expect(sent).toEqual([]);
    await press();
    const done = await screen.findByRole('heading', { name: 'It is stopped' });
    expect(document.activeElement).toBe(done);
    expect(sent).toMatchObject([{ route: STOP, body: { token: 'the-token' } }]);
    await expectAccessible(view.container);
  });

  it.each([
    ['link_used', 'This link was used before'],
    ['link_invalid', 'This link does not work'],
  ])('says of %s what it is', async (code, heading) => {
    stubApi({ [STOP]: () => problem(410, code) });
    renderForm('the-token');
    await press();
    await screen.findByRole('heading', { name: heading });
  });

  it('can be pressed again when the club could not be reached', async () => {
    let broken = true;
    stubApi({
      [STOP]: () => (broken ? problem(503, 'busy') : new Response(null, { status: 204 })),
    });
    renderForm('the-token');
    await press();
    await screen.findByRole('alert');
    broken = false;
    await press();
    await screen.findByRole('heading', { name: 'It is stopped' });
  });
});
