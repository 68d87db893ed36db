import { expect, it } from 'vitest';
import { newGolfer } from './golfer.ts';
import { openLine } from './open-line.ts';
import { openWebKit } from './open-webkit.ts';

const driver = process.env['E2E_WEBKIT'];

const button = (name: string) => `//button[@aria-label="${name}" or normalize-space()="${name}"]`;
const heading = (text: string) => `//h1[starts-with(normalize-space(), "${text}")]`;
const line = (text: string) => `//p[starts-with(normalize-space(), "${text}")]`;

interface Card {
  players: { scores: { hole: number; strokes: number; putts: number }[] }[];
}

/** An iPhone has no other browser; what differs there: cookies, storage, locks, service workers. */
it.skipIf(!driver)('strokes without a network outlast a reload in WebKit too', async () => {
  const golfer = await newGolfer();
  const round = await golfer.start('front9');
  const atClub = async () => {
    const { body } = await golfer.as<Card>('GET', `/api/v1/rounds/${round.id}`);
    return body.players[0]!.scores.map(({ hole, strokes, putts }) => [hole, strokes, putts]);
  };
  const network = await openLine();
  const phone = await openWebKit(driver!);
  try {
    await phone.open(`${network.address}/login?next=/rounds/${round.id}`);
    await phone.type('//input[@type="email"]', golfer.account.email);
    await phone.type('//input[@autocomplete="current-password"]', golfer.account.password);
    await phone.tap(button('Log in'));
    await phone.see(heading('Hole 1'));
    await phone.ask('navigator.serviceWorker.ready.then(() => done(null))');
    await phone.tap(button('Strokes 5'));
    await phone.tap(button('Putts 1'));
    await phone.see(line('All sent'));
    expect(await atClub()).toEqual([[1, 5, 1]]);

    await network.cut();
    await phone.reload();
    await phone.see(heading('Hole 2'));
    expect(await phone.ask('done(navigator.serviceWorker.controller?.scriptURL)')).toBe(
      `${network.address}/service-worker.js`,
    );
    for (const [hole, strokes] of [
      [2, 4],
      [3, 6],
    ] as const) {
      await phone.see(heading(`Hole ${hole}`));
      await phone.tap(button(`Strokes ${strokes}`));
      await phone.tap(button('Putts 2'));
    }
    await phone.see(line('2 holes waiting'));
    await phone.see(heading('Hole 4'));
    await phone.reload();
    await phone.see(line('2 holes waiting'));
    await phone.see(heading('Hole 4'));
    expect(await atClub()).toEqual([[1, 5, 1]]);

    await network.mend();
    // A phone that is taken out of the pocket; else it is sent by the clock, within half a minute.
    await phone.ask('dispatchEvent(new Event("focus")); done(null)');
    await phone.see(line('All sent'));
    expect(await atClub()).toEqual([
      [1, 5, 1],
      [2, 4, 2],
      [3, 6, 2],
    ]);
  } finally {
    await phone.close();
    await network.cut();
  }
});
