// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { COURSE, makeRound } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import RoundPlayersPage from './round-players-page.vue';

checkComponents();
stubDialogs();

const round = makeRound();
const guest = { ...round.players[0]!, id: 'p2', userId: null, name: 'Bo', handicapIndex: -1.2 };
const two = { ...round, players: [{ ...round.players[0]!, name: 'Robin' }, guest] };
const answers = {
  'GET /api/v1/rounds/r1': () => Response.json(two),
  'GET /api/v1/courses/links': () => Response.json(COURSE),
  'GET /api/v1/courses': () => Response.json({ items: [], nextCursor: null }),
};
const open = () => renderPage(RoundPlayersPage, '/rounds/r1/players');
const seat = (name: string) => screen.findByRole('form', { name });

describe('RoundPlayersPage', () => {
  it('puts right what a guest was seated with', async () => {
    const sent = stubApi({
      ...answers,
      'PATCH /api/v1/rounds/r1/players/p2': () => Response.json(two),
    });
    const { container } = await open();
    const form = within(await seat('Bo'));
    expect(form.getByLabelText<HTMLInputElement>('Index').value).toBe('+1.2');
    await expectAccessible(container);
    await fireEvent.update(form.getByLabelText('Tee'), 'red');
    await fireEvent.update(form.getByLabelText('Index'), '18,4');
    await fireEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent.find(({ route }) => route.startsWith('PATCH'))).toBeTruthy());
    expect(sent.find(({ route }) => route.startsWith('PATCH'))?.body).toEqual({
      teeId: 'red',
      name: 'Bo',
      handicapIndex: 18.4,
    });
  });

  it('adds somebody in mid-round, and takes somebody off', async () => {
    const sent = stubApi({
      ...answers,
      'POST /api/v1/rounds/r1/players': () => Response.json(two, { status: 201 }),
      'DELETE /api/v1/rounds/r1/players/p2': () => Response.json(round),
    });
    await open();
    const form = within(await seat('Add a player'));
    await fireEvent.update(form.getByLabelText('Name'), 'Kim');
    await fireEvent.click(form.getByRole('button', { name: 'Add a player' }));
    await waitFor(() =>
      expect(sent.find(({ route }) => route.startsWith('POST'))?.body).toMatchObject({
        name: 'Kim',
        teeId: 'yellow',
      }),
    );
    const bo = within(await seat('Bo'));
    await fireEvent.click(bo.getByRole('button', { name: /Take off the card/ }));
    await fireEvent.click(bo.getByRole('button', { name: 'Take off' }));
    await waitFor(() => expect(sent.some(({ route }) => route.startsWith('DELETE'))).toBe(true));
  });

  it('writes a total, and says why one is refused', async () => {
    stubApi({
      ...answers,
      'PUT /api/v1/rounds/r1/players/p2/total': () =>
        problem(422, 'invalid_request', {
          errors: [{ field: 'strokes', message: 'is what nobody plays' }],
        }),
    });
    await open();
    const form = within(await seat('Totals only: Bo'));
    await fireEvent.update(form.getByLabelText('Bo'), '500');
    await fireEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(form.getByLabelText('Bo').ariaInvalid).toBe('true'));
  });

  it('sends nothing that is no number: neither an index nor a total is dropped', async () => {
    const sent = stubApi(answers);
    await open();
    const save = async (form: string, field: string, text: string) => {
      const within_ = within(await seat(form));
      await fireEvent.update(within_.getByLabelText(field), text);
      await fireEvent.submit(await seat(form));
      await waitFor(() => expect(within_.getByLabelText(field).ariaInvalid).toBe('true'));
    };
    await save('Bo', 'Index', 'ten');
    await save('Totals only: Bo', 'Bo', '9O');
    await fireEvent.update(within(await seat('Add a player')).getByLabelText('Name'), 'Kim');
    await save('Add a player', 'Index', '18.4.');
    expect(sent.every(({ route }) => route.startsWith('GET'))).toBe(true);
  });

  it('says that a finished round has to be opened first', async () => {
    const finished = { ...two, state: 'finished' };
    stubApi({ ...answers, 'GET /api/v1/rounds/r1': () => Response.json(finished) });
    await open();
    expect(await screen.findByText(/Open it again first/)).toBeTruthy();
  });
});
