// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import NotMeForm from './not-me-form.vue';

checkComponents();

const NOT_ME = 'POST /api/v1/auth/not-me';
const renderForm = (token: string) => renderPart(NotMeForm, { props: { token } });
const press = () => fireEvent.click(screen.getByRole('button', { name: 'End everything' }));

describe('NotMeForm', () => {
  it('ends everything with the button, and nothing before', async () => {
    const sent = stubApi({ [NOT_ME]: () => new Response(null, { status: 204 }) });
    const view = renderForm('the-token');
    await expectAccessible(view.container);
    expect(sent).toEqual([]);
    await press();
    const done = await screen.findByRole('heading', { name: 'Nobody is logged in any more' });
    expect(document.activeElement).toBe(done);
    expect(sent).toMatchObject([{ route: NOT_ME, body: { token: 'the-token' } }]);
    await expectAccessible(view.container);
  });

  it('offers a new password where the link has ended', async () => {
    stubApi({ [NOT_ME]: () => problem(410, 'link_invalid') });
    renderForm('the-token');
    await press();
    await screen.findByRole('heading', { name: 'This link does not work' });
    expect(screen.getByText(/set a new password: it ends every session/)).toBeTruthy();
    expect(screen.getByLabelText('Email')).toBeTruthy();
  });

  it('can be pressed again when the club could not be reached', async () => {
    let broken = true;
    stubApi({
      [NOT_ME]: () => (broken ? problem(503, 'busy') : new Response(null, { status: 204 })),
    });
    renderForm('the-token');
    await press();
    await screen.findByRole('alert');
    broken = false;
    await press();
    await screen.findByRole('heading', { name: 'Nobody is logged in any more' });
  });

  it('asks the club for nothing without a token', () => {
    const sent = stubApi({});
    renderForm('');
    expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
