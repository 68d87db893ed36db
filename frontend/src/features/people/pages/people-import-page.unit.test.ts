// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as saving from '../../../lib/save-file.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { ImportReport, ImportRow } from '../api/import-api.ts';
import PeopleImportPage from './people-import-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const IMPORT = 'POST /api/v1/users/import';
const TEXT = 'Name,E-mail\r\nUna Gray,una@club.example\r\n';
const row = (line: number, outcome: ImportRow['outcome'], given: Partial<ImportRow> = {}) => ({
  ...{ line, outcome, userID: null, errors: [] },
  ...given,
});
const fault = (field: string, code: string, given: Partial<ImportRow['errors'][number]> = {}) => ({
  ...{ field, message: 'is wrong', code },
  ...given,
});
function reportOf(dryRun: boolean, rows: ImportRow[], ignoredColumns: string[] = []) {
  const counts = { new: 0, added: 0, known: 0, invalid: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  const data: ImportReport = { dryRun, counts, rows, ignoredColumns };
  return Response.json({ status: 'success', message: 'File read', data });
}
const FAULTY = [
  row(2, 'new'),
  row(3, 'known', { userID: 'u3' }),
  row(4, 'invalid', {
    errors: [fault('name', 'too_short', { limit: 2 }), fault('email', 'not_an_email')],
  }),
  row(5, 'invalid', { errors: [fault('email', 'given_twice', { values: { line: 2 } })] }),
  row(6, 'invalid', { errors: [fault('row', 'bad_format')] }),
];

type Answer = (isDryRun: boolean) => Response;
function stubClub(answer: Answer) {
  const asked: { isDryRun: boolean; type: string | null }[] = [];
  const sent = stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles: ['golfer', 'staff'] })),
    [IMPORT]: (_, { url, headers }) => {
      const isDryRun = new URL(url).searchParams.get('dryRun') === 'true';
      asked.push({ isDryRun, type: headers.get('content-type') });
      return answer(isDryRun);
    },
  });
  return {
    asked,
    bodies: () => sent.filter(({ route }) => route === IMPORT).map((one) => one.body),
  };
}
const open = () => renderPage(PeopleImportPage, '/staff/people/import', { isSignedIn: true });
/** jsdom's File has no bytes to read; the one of a browser has. */
function makeFile(text = TEXT, name = 'new.csv'): File {
  const file = new File([text], name);
  file.arrayBuffer = async () => new TextEncoder().encode(text).buffer;
  return file;
}
const choose = (file = makeFile()) => {
  const input = screen.getByLabelText<HTMLInputElement>(/^(A CSV file of people|ไฟล์ CSV)/);
  // The page empties it, so that the same file can be chosen again.
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  return fireEvent.change(input);
};
const lines = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('a file of people', () => {
  it('is tried first, and each line that is left out says which field is wrong and why', async () => {
    const { asked } = stubClub(() => reportOf(true, FAULTY, ['Shoe size']));
    const view = await open();
    await choose();
    await screen.findByText('new.csv: 1 person would come in, 1 in already, 3 lines with faults.');
    expect(asked).toEqual([{ isDryRun: true, type: 'text/csv' }]);
    expect(lines()).toEqual(['4', '5', '6']);
    const [, fourth] = screen.getAllByRole('row');
    expect(fourth?.textContent).toContain('Name needs at least 2 characters.');
    expect(fourth?.textContent).toContain('E-mail is not an email address');
    screen.getByText('E-mail is on line 2 already.');
    screen.getByText('The quotes of this line do not match.');
    screen.getByText('Left out, as they are not known: Shoe size.');
    await fireEvent.click(screen.getByLabelText('In already (1)'));
    expect(lines()).toEqual(['3']);
    const link = screen.getByRole('link', { name: 'Open the member of line 3' });
    expect(link.getAttribute('href')).toBe('/staff/people/u3');
    await expectAccessible(view.container);
  });

  it('is brought in with the same bytes once that is confirmed, and again finds who is in', async () => {
    let isIn = false;
    const { asked, bodies } = stubClub((isDryRun) => {
      if (isIn) return reportOf(isDryRun, [row(2, 'known', { userID: 'u2' })]);
      isIn = !isDryRun;
      return reportOf(isDryRun, [row(2, isDryRun ? 'new' : 'added', isIn ? { userID: 'u2' } : {})]);
    });
    await open();
    await choose();
    await fireEvent.click(await screen.findByRole('button', { name: 'Bring in 1 person' }));
    expect(asked).toHaveLength(1);
    await fireEvent.click(await screen.findByRole('button', { name: 'Bring them in' }));
    await screen.findByText('new.csv: 1 person came in, 0 in already, 0 lines with faults.');
    expect(asked.map(({ isDryRun }) => isDryRun)).toEqual([true, false]);
    expect(new Set(bodies())).toEqual(new Set([TEXT]));
    expect(screen.queryByRole('button', { name: /^Bring in/ })).toBeNull();
    await choose();
    await screen.findByText('Nobody of this file would come in.');
    screen.getByText('new.csv: 0 people would come in, 1 in already, 0 lines with faults.');
  });

  it('is taken where it is dropped', async () => {
    const { asked } = stubClub(() => reportOf(true, [row(2, 'new')]));
    await open();
    const place = screen.getByLabelText('A CSV file of people');
    await fireEvent.dragOver(place);
    expect(place.classList).toContain('over');
    await fireEvent.drop(place, { dataTransfer: { files: [makeFile()] } });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(place.classList).not.toContain('over');
  });

  it.each([
    ['missing', /it needs the columns Name and E-mail/],
    ['too_many', /more than 5,000 people/],
    ['given_twice', /two of its columns/],
    ['not_valid', /it is not CSV/],
  ])('that is refused whole (%s) says why', async (code, text) => {
    stubClub(() => problem(400, 'invalid_request', { errors: [fault('body', code)] }));
    const view = await open();
    await choose();
    expect((await screen.findByRole('alert')).textContent).toMatch(text);
    expect(screen.queryByRole('table')).toBeNull();
    await expectAccessible(view.container);
  });

  it('that the club had no time for is sent again at a press, and one that is empty is not sent', async () => {
    let isDown = true;
    const { asked } = stubClub(() =>
      isDown ? problem(503, 'upstream_unavailable') : reportOf(true, [row(2, 'new')]),
    );
    await open();
    await choose();
    await screen.findByText(/^The file was not read\./);
    isDown = false;
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('button', { name: 'Bring in 1 person' });
    await choose(makeFile('', 'empty.csv'));
    await screen.findByText('There is nothing in this file.');
    expect(asked).toHaveLength(2);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('of thousands is shown a hundred lines at a time', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => row(at + 2, 'new'));
    stubClub(() => reportOf(true, rows));
    await open();
    await choose();
    await waitFor(() => expect(lines()).toHaveLength(100));
    await fireEvent.click(screen.getByRole('button', { name: 'More lines' }));
    expect(lines()).toHaveLength(200);
    await fireEvent.click(screen.getByRole('button', { name: 'More lines' }));
    expect(lines()).toHaveLength(250);
    expect(screen.queryByRole('button', { name: 'More lines' })).toBeNull();
  });

  it('leaves nothing behind on the page', async () => {
    stubClub(() => reportOf(true, [row(2, 'new')]));
    const view = await open();
    await choose();
    await screen.findByRole('button', { name: 'Bring in 1 person' });
    view.unmount();
    await open();
    expect(screen.queryByText(/new\.csv/)).toBeNull();
    const kept = JSON.stringify({ ...localStorage, ...sessionStorage });
    expect(kept).not.toMatch(/una@club|new\.csv/);
  });

  it('has its columns explained and a sample to begin with, in Thai too', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
    chooseLanguage('th');
    stubClub(() => reportOf(true, FAULTY));
    const view = await open();
    await choose();
    await screen.findByText('อีเมลซ้ำกับบรรทัดที่ 2');
    await fireEvent.click(screen.getByRole('button', { name: 'ดาวน์โหลดตัวอย่าง' }));
    expect(save.mock.calls[0]?.[1]).toBe('members-sample.csv');
    await expectAccessible(view.container);
  });
});
