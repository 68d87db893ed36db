// @vitest-environment jsdom
import { File } from 'node:buffer';
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tokens } from '../../../lib/api/client.ts';
import * as saving from '../../../lib/save-file.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { theOutbox } from '../../scoring/index.ts';
import { stubClub } from '../../scoring/testing/open-round.ts';
import { strokes } from '../../scoring/testing/strokes.ts';
import TransferPage from './transfer-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const openPage = () => renderPart(TransferPage, { isSignedIn: true });

describe('export', () => {
  it('saves a file, named after the day', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
    stubApi({ 'GET /api/v1/rounds/export': () => new Response('Date,Course\n') });
    openPage();
    await fireEvent.click(screen.getByRole('button', { name: 'For a spreadsheet, as CSV' }));
    await screen.findByText(/^Saved as golf-rounds-\d{4}-\d\d-\d\d\.csv\.$/);
    expect(save).toHaveBeenCalledOnce();
  });

  it('says why there is none', async () => {
    stubApi({ 'GET /api/v1/rounds/export': () => problem(503, 'busy') });
    openPage();
    await fireEvent.click(screen.getByRole('button', { name: 'Everything, as JSON' }));
    await screen.findByText(/^The club is very busy right now\./);
  });
});

describe('import', () => {
  const CSV =
    'Date,Course,Tee,Holes,H4\n2026-05-02,Heath,yellow,18,5\n2026-05-03,Heath,yellow,18,50\n';
  const none = { rows: 0, imported: 0, unchanged: 0, refused: 0, report: [] };
  const REPORT = {
    ...{ rows: 2, imported: 1, unchanged: 0, refused: 1, ignoredColumns: ['Weather'] },
    ...{ awayScores: none, ownCourses: none, broughtIndex: null },
    report: [
      { row: 2, status: 'imported', roundId: 'r1' },
      { row: 3, status: 'refused', errors: [{ field: 'H4', code: 'too_large', limit: 20 }] },
    ],
  };

  const choose = (text: string, name = 'season.csv') => {
    const input = screen.getByLabelText('File with rounds');
    const files = { value: [new File([text], name)], configurable: true };
    Object.defineProperty(input, 'files', files);
    input.dispatchEvent(new Event('change'));
  };

  it('shows what is in the file, and sends nothing before it is told to', async () => {
    const sent = stubApi({});
    const { container } = openPage();
    choose(CSV);
    await screen.findByText(/^season\.csv: 2 rounds or lines\. Nothing is written yet\.$/);
    const table = within(screen.getByRole('table', { name: 'The first 2' }));
    table.getByRole('cell', { name: '2026-05-03' });
    expect(sent.filter(({ route }) => !route.startsWith('GET '))).toEqual([]);
    await expectAccessible(container);
  });

  it('tells what became of each row', async () => {
    let type: string | null = null;
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.method === 'GET') return Response.json({ items: [] });
      type = request.headers.get('content-type');
      return Response.json(REPORT);
    });
    const { container } = openPage();
    choose(CSV);
    await fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByText('1 imported, 0 there already, 1 refused.');
    expect(type).toBe('text/csv');
    screen.getByText('Line 3');
    screen.getByText('H4 must be 20 or less.');
    screen.getByText(/passed over: Weather\.$/);
    await expectAccessible(container);
  });

  it('sends the scores that waited on another phone, once it is told to', async () => {
    const club = stubClub();
    tokens.set(`h.${btoa(JSON.stringify({ sub: club.userId }))}.s`);
    await theOutbox.meet(club.userId);
    const at = { roundId: club.id, playerId: 'p1', hole: 7, userId: 'who had the phone' };
    const score = { ...at, state: 'waiting', entry: strokes(6), version: 0, seq: 1, tappedAt: 1 };
    const scores = [{ ...score, unanswered: [], failures: 3, notBefore: 9 }];
    const { container } = openPage();
    choose(JSON.stringify({ format: 'golfroundpro-scores', version: 1, scores }), 'scores.json');
    await screen.findByText('1 score that waited on a phone. Nothing is sent yet.');
    expect(screen.getByRole('listitem').textContent).toMatch(/^Hole 7.*: 6 strokes$/);
    await expectAccessible(container);
    await fireEvent.click(screen.getByRole('button', { name: 'Send them in my name' }));
    await screen.findByText('They are on this device now, and on their way to the club.');
    await waitFor(() =>
      expect(club.round.players[0]?.scores).toMatchObject([{ hole: 7, strokes: 6 }]),
    );
    choose('{"format":"golfroundpro-scores","version":2,"scores":[]}', 'newer.json');
    await screen.findByText(/^This file of scores is damaged, or of a newer version/);
  });

  it('refuses a file that is none of rounds, in the language that is spoken', async () => {
    stubApi({});
    openPage();
    choose('a shopping list', 'list.txt');
    await screen.findByText(/^This is neither a file of this page nor/);
    chooseLanguage('th');
    await screen.findByText(/^ไฟล์นี้ไม่ใช่ไฟล์จากหน้านี้/);
  });
});
