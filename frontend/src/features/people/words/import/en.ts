import { countWords } from '../../../../lib/numbers.ts';

interface Report {
  dryRun: boolean;
  counts: { new: number; added: number; known: number; invalid: number };
}

const people = (count: number) => (count === 1 ? '1 person' : `${countWords(count)} people`);
const lines = (count: number) => (count === 1 ? '1 line' : `${countWords(count)} lines`);

export const en = {
  title: 'Import members',
  file: 'File',
  choose: 'A CSV file of people',
  chooseHint:
    'Choose it, or drop it here. It is tried first: nobody comes in before you say so. 5,000 people and 2 MB at most.',
  busy: 'The club is reading the file…',
  retry: 'Try again',
  columns: 'Which columns it may have',
  columnsText:
    'One person a line, below a line with the headings, in English or Thai and in any order. Other columns are left out.',
  columnTexts: {
    name: ['Name', 'Needed. First name and surname in one column.'],
    email: ['E-mail', 'Needed. Who is in already is found by it.'],
    phoneNumber: ['Phone', 'As it is written in the country, or with +66.'],
    nationalId: ['National id', 'Thirteen digits; it is kept sealed.'],
    category: ['Category', 'Full, junior, student, five-day, social or honorary; full without it.'],
  },
  getSample: 'Download a sample',
  sample:
    'Name,E-mail,Phone,National id,Category\r\nMoira Fraser,moira.fraser@example.com,081 234 5678,,Full\r\nSomchai Jaidee,somchai.jaidee@example.com,,,Five day',
  faults: {
    not_read: 'This file cannot be read. Was it moved, or is it open elsewhere?',
    too_large: 'This file has more than 2 MB. Split it.',
    empty: 'There is nothing in this file.',
  },
  notSent: 'The file was not read.',
  refused: {
    missing: 'The club took nothing of this file: it needs the columns Name and E-mail.',
    too_many: 'The club took nothing of this file: it has more than 5,000 people. Split it.',
    given_twice: 'The club took nothing of this file: two of its columns have the same heading.',
    other: 'The club took nothing of this file: it is not CSV with one person a line.',
  },
  wouldBe: 'What would come of it',
  done: 'What came of it',
  summary: ({ dryRun, counts }: Report) => {
    const { added, known, invalid } = counts;
    const first = dryRun ? `${people(counts.new)} would come in` : `${people(added)} came in`;
    return `${first}, ${countWords(known)} in already, ${lines(invalid)} with faults.`;
  },
  ignored: (names: string) => `Left out, as they are not known: ${names}.`,
  bring: (count: number) => `Bring in ${people(count)}`,
  bringTitle: (count: number) => `Bring in ${people(count)}?`,
  bringText:
    'Each is mailed a link to confirm the email and choose a password. Lines with faults are left out: mend them, and send the file again; who is in stays as they are.',
  bringThem: 'Bring them in',
  nobodyNew: 'Nobody of this file would come in.',
  show: 'Show',
  all: (count: number) => `All (${countWords(count)})`,
  counted: {
    invalid: (count: number) => `With faults (${countWords(count)})`,
    new: (count: number) => `Would come in (${countWords(count)})`,
    added: (count: number) => `Came in (${countWords(count)})`,
    known: (count: number) => `In already (${countWords(count)})`,
  },
  outcomes: {
    invalid: 'Left out',
    new: 'Would come in',
    added: 'Came in',
    known: 'In already',
  },
  lines: 'Line by line',
  line: 'Line',
  outcome: 'What comes of it',
  row: 'The quotes of this line do not match.',
  twice: (label: string, line: number) => `${label} is on line ${line} already.`,
  open: 'Open',
  ofLine: (line: number) => `the member of line ${line}`,
  more: 'More lines',
};
