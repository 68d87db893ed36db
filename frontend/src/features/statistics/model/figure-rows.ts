import type { Analytics, Average } from '../../../lib/api/schema.ts';
import { averageToPar, countWords, tenthWords } from '../../../lib/numbers.ts';
import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from '../words/en.ts';

/** A row of a table of figures; `share`, from 0 to 1, is drawn as a bar. */
export interface FigureRow {
  key: string;
  name: string;
  cells: string[];
  share?: number | undefined;
}

export interface FigureTable {
  title: string;
  note?: string;
  heads: string[];
  rows: FigureRow[];
}

type Figures = Analytics['figures'];
type Share = Figures['greens'];
type Said = Words<typeof en>;

const LENGTHS = { '18': 'eighteen', '9': 'nine' } as const;
const MEASURES = ['strokes', 'toPar', 'net', 'points'] as const;
const SCORES = [
  ...(['aces', 'albatrossOrBetter', 'eagle', 'birdie', 'par', 'bogey'] as const),
  ...(['doubleBogey', 'tripleOrWorse', 'pickedUp'] as const),
];
const MISSES = ['left', 'right', 'short', 'long'] as const;

/** All figures as tables, in the order of a round: what they are, each with how many it stands on. */
export function tablesOf(figures: Figures, words: Said): FigureTable[] {
  return [
    rounds(figures, words),
    distribution(figures, words),
    byPar(figures, words),
    fairways(figures, words),
    greens(figures, words),
    putts(figures, words),
    penalties(figures, words),
  ];
}

function rounds(figures: Figures, words: Said): FigureTable {
  const { title, finished } = words.rounds;
  const rows = (['18', '9'] as const).flatMap((length) =>
    MEASURES.map((measure) => {
      const name = words.rounds[measure][length];
      const write = measure === 'toPar' ? averageToPar : tenthWords;
      const row = average(name, figures[LENGTHS[length]][measure], words, write);
      return { ...row, key: `${length} ${measure}` };
    }),
  );
  return { title, note: finished(figures.rounds), heads: words.heads.average, rows };
}

function distribution({ distribution: held }: Figures, words: Said): FigureTable {
  const { title, of } = words.distribution;
  const { n } = held;
  const rows = SCORES.map((score) => {
    const share = n === 0 ? undefined : held[score] / n;
    const percent = share === undefined ? words.none : tenthWords(100 * share);
    const name = words.distribution[score];
    return { key: score, name, cells: [countWords(held[score]), percent], share };
  });
  return { title, note: of(n), heads: words.heads.count, rows };
}

function byPar({ byPar: held }: Figures, words: Said): FigureTable {
  const rows = Object.entries(held).map(([par, figure]) =>
    average(words.byPar.par(par), figure, words),
  );
  return { title: words.byPar.title, heads: words.heads.average, rows };
}

function fairways({ fairways: held }: Figures, words: Said): FigureTable {
  const { n } = held.hit;
  const missed = MISSES.map((miss) => {
    const percent = n === 0 ? null : (100 * held[miss]) / n;
    return share(words.tee[miss], { percent, count: held[miss], n }, words);
  });
  const rows = [share(words.tee.hit, held.hit, words), ...missed];
  return { title: words.tee.title, heads: words.heads.share, rows };
}

function greens(figures: Figures, words: Said): FigureTable {
  const kinds = ['greens', 'scrambling', 'sandSaves'] as const;
  const rows = kinds.map((kind) => share(words.green[kind], figures[kind], words));
  return { title: words.green.title, heads: words.heads.share, rows };
}

function putts({ putts: held }: Figures, words: Said): FigureTable {
  const kinds = ['perHole', 'perEighteen', 'perNine', 'perGreenInRegulation'] as const;
  const rows = kinds.map((kind) => average(words.putts[kind], held[kind], words));
  const { percent, n } = held.threePutts;
  const figure = percent === null ? words.none : `${tenthWords(percent)} %`;
  rows.push({ key: 'three', name: words.putts.threePutts, cells: [figure, countWords(n)] });
  return { title: words.putts.title, heads: words.heads.average, rows };
}

function penalties({ penalties: held }: Figures, words: Said): FigureTable {
  const { title, perHole } = words.penalties;
  const rows = [average(perHole(held.count), held.perHole, words)];
  return { title, heads: words.heads.average, rows };
}

function average(
  name: string,
  { value, n }: Average,
  words: Said,
  write: (value: number) => string = tenthWords,
): FigureRow {
  const figure = value === null ? words.none : write(value);
  return { key: name, name, cells: [figure, countWords(n)] };
}

function share(name: string, { percent, n }: Share, words: Said): FigureRow {
  const cells = [percent === null ? words.none : tenthWords(percent), countWords(n)];
  return { key: name, name, cells, share: percent === null ? undefined : percent / 100 };
}
