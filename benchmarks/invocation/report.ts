import { tableLines, type Column } from '../../tools/console/table.ts';
import { median } from '../statistics.ts';
import type { Load } from './run-load.ts';
import { PLACES } from './way.ts';

/** What a way came to with so many callers, turn by turn. */
export interface Row {
  way: string;
  callers: number;
  turns: Load[];
}

const COLUMNS = [
  'way',
  ...['callers', 'calls a second', 'of direct', 'p50 ms', 'p99 ms'].map(figures),
  ...PLACES.map((place) => figures(`µs: ${place}`)),
];

/** Medians, in brackets the least and the most; a ratio is to the first way with as many callers in the same turn. */
export function reportLines(rows: Row[]): string[] {
  const first = ({ callers }: Row) => rows.find((row) => row.callers === callers)!;
  return tableLines(
    COLUMNS,
    rows.map((row) => cellsOf(row, first(row))),
  );
}

function figures(title: string): Column {
  return { figures: title };
}

function cellsOf(row: Row, first: Row): string[] {
  const { callers, way, turns } = row;
  const ratios = turns.map(({ perSecond }, turn) => perSecond / first.turns[turn]!.perSecond);
  const each = (of: (load: Load) => number) => turns.map(of);
  return [
    ...[way, String(callers)],
    withSpread(
      each(({ perSecond }) => perSecond),
      0,
    ),
    row === first ? '' : withSpread(ratios, 2),
    withSpread(
      each(({ p50 }) => p50),
      2,
    ),
    withSpread(
      each(({ p99 }) => p99),
      2,
    ),
    ...PLACES.map((place) => {
      const micros = turns.flatMap(({ cpu }) => cpu[place] ?? []);
      return micros.length > 0 ? median(micros).toFixed(0) : '';
    }),
  ];
}

function withSpread(values: number[], digits: number): string {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(
    (value) => value.toFixed(digits),
  );
  return `${middle} (${least}–${most})`;
}
