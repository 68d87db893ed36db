import { plainName } from '../domain/plain-name.ts';
import { GENDERS, type Gender, type HoleVariant, type Tee } from '../domain/player-card.ts';
import { strokeIndexFaults } from '../domain/validate-holes.ts';
import type { LineFault } from './line-fault.ts';

/** What a column says for a gender, of one tee or (without a name) of every tee. */
export interface VariantColumn {
  title: string;
  kind: 'pars' | 'strokeIndexes';
  gender: Gender;
  teeName?: string;
  /** Hole by hole. */
  values: number[];
}

const KINDS = { Par: 'pars', 'Stroke index': 'strokeIndexes' } as const;
const TITLE = /^(Par|Stroke index) (men|women)(?: \((.+)\))?$/;

/** The columns before those of the tees, such as `Stroke index women` or `Par women (Red)`. */
export function readVariantColumns(titles: string[]): VariantColumn[] {
  const found = titles.map(readTitle);
  const end = found.indexOf(undefined);
  return (end === -1 ? found : found.slice(0, end)) as VariantColumn[];
}

function readTitle(title: string): VariantColumn | undefined {
  const [, label, gender, teeName] = TITLE.exec(title) ?? [];
  if (!label) return undefined;
  return {
    title,
    kind: KINDS[label as keyof typeof KINDS],
    gender: gender as Gender,
    ...(teeName === undefined ? {} : { teeName }),
    values: [],
  };
}

/** Gives each tee what the columns say of it; a column of one tee goes before one of all. */
export function addVariants(
  { tees, variants: columns }: { tees: Tee[]; variants: VariantColumn[] },
  pars: number[],
  report: (fault: LineFault) => void,
): void {
  for (const [index, { title, teeName, kind, values }] of columns.entries()) {
    if (columns.findIndex((other) => other.title === title) < index) {
      report({ code: 'given_twice', column: title, reason: `"${title}" is given twice` });
    }
    if (teeName !== undefined && !tees.some(({ name }) => plainName(name) === plainName(teeName))) {
      report({ code: 'unknown', column: teeName, reason: `the card has no tee "${teeName}"` });
    }
    const faults = kind === 'strokeIndexes' ? strokeIndexFaults(values, pars, String) : [];
    for (const { code, values: figures, message } of faults) {
      report({ code, column: title, values: figures, reason: `"${title}": ${message}` });
    }
  }
  for (const tee of tees) {
    const variants = GENDERS.flatMap((gender) => variantOf(tee.name, gender, columns));
    if (variants.length > 0) tee.variants = variants;
  }
}

function isOf(column: VariantColumn, teeName: string): boolean {
  return column.teeName !== undefined && plainName(column.teeName) === plainName(teeName);
}

function variantOf(teeName: string, gender: Gender, columns: VariantColumn[]): HoleVariant[] {
  const own = columns.filter((column) => column.gender === gender);
  const valuesOf = (kind: VariantColumn['kind']) =>
    (
      own.find((column) => column.kind === kind && isOf(column, teeName)) ??
      own.find((column) => column.kind === kind && column.teeName === undefined)
    )?.values;
  const [pars, strokeIndexes] = [valuesOf('pars'), valuesOf('strokeIndexes')];
  if (!pars && !strokeIndexes) return [];
  return [{ gender, ...(pars && { pars }), ...(strokeIndexes && { strokeIndexes }) }];
}
