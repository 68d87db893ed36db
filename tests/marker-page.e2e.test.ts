import { expect, it } from 'vitest';
import { PHONE, openPage, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { logIn, startRound, tap } from './page-steps.ts';

const GUESTS = ['Ben Ridge', 'Cat Dune', 'Dan Heath'];

it('one marker enters four players in eight taps a hole, all agree, and the club has every card', async () => {
  const browser = await startBrowser();
  const { page } = await openPage(browser, PHONE, '/login');
  const golfer = await newGolfer();
  await logIn(page, golfer.account);
  await startRound(page, {
    fill: async () => {
      await page.getByRole('radio', { name: 'Men', exact: true }).check({ force: true });
      for (const name of GUESTS) {
        await tap(page, 'Add a guest');
        await page.getByLabel('Name', { exact: true }).last().fill(name);
      }
      await page.getByLabel('Handicap index').nth(1).fill('18.4');
    },
  });
  const roundId = /rounds\/([^/]+)/.exec(page.url())![1]!;
  const read = () => golfer.api.GET('/api/v1/rounds/{roundId}', { params: { path: { roundId } } });
  const players = (await read()).data!.players;
  expect(players.map(({ name }) => name)).toEqual(['Test Golfer', ...GUESTS]);

  for (const hole of [1, 2, 3]) {
    for (const [seat, { name }] of players.entries()) {
      // The page leads from player to player, and from the last one to the next hole.
      const card = page
        .getByRole('group', { name: 'Players' })
        .getByRole('button', { pressed: true });
      await expect.poll(() => card.getAttribute('aria-label')).toBe(`${name}, no score`);
      await page.getByRole('heading', { name: new RegExp(`^Hole ${hole}\\b`) }).waitFor();
      await tap(page, `Strokes ${hole + seat + 2}`);
      await tap(page, 'Putts 2');
    }
  }
  await page.getByText(/^All sent/).waitFor();
  // The other six holes, from elsewhere: a picked-up ball among them.
  for (const { id: playerId } of players) {
    for (let hole = 4; hole <= 9; hole++) {
      const isPickedUp = hole === 9 && playerId === players[3]!.id;
      const body = isPickedUp ? { pickedUp: true as const } : { strokes: 5 };
      const path = `/api/v1/rounds/${roundId}/players/${playerId}/holes/${hole}`;
      expect((await golfer.as('PUT', path, body)).status).toBe(200);
    }
  }

  await page.reload();
  await page.getByRole('link', { name: 'Card' }).click();
  await tap(page, 'Finish round');
  await page.getByText('You return 42 strokes.').waitFor();
  await tap(page, 'Finish now');
  await page.getByText('Everybody has to agree first.').waitFor();
  for (const said of ['Test Golfer agrees: 42', 'Ben Ridge agrees: 45', 'Cat Dune agrees: 48']) {
    await page.getByLabel(said).check();
  }
  await page.getByLabel('Dan Heath agrees: NR').check();
  await tap(page, 'Finish now');
  await page.getByText('This round is finished.').waitFor();

  const { data: finished } = await read();
  expect(finished).toMatchObject({
    state: 'finished',
    players: [{ strokes: 42 }, { strokes: 45 }, { strokes: 48 }, {}],
  });
  const tapped = finished!.players.map(({ scores }) =>
    scores.filter(({ hole }) => hole <= 3).map(({ strokes, putts }) => [strokes, putts]),
  );
  expect(tapped).toEqual([0, 1, 2, 3].map((seat) => [3, 4, 5].map((one) => [one + seat, 2])));
  await browser.close();
});
