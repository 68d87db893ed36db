import { computed } from 'vue';
import { preferences } from './preferences.ts';
import { LOCALES, language } from './words/language.ts';

const METRES_A_YARD = 0.9144;

const formatOf = (options: Intl.NumberFormatOptions) =>
  computed(() => new Intl.NumberFormat(LOCALES[language.value], options));

const whole = formatOf({ maximumFractionDigits: 0 });
const tenth = formatOf({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const metre = formatOf({ style: 'unit', unit: 'meter', maximumFractionDigits: 0 });
const yard = formatOf({ style: 'unit', unit: 'yard', maximumFractionDigits: 0 });

/** A count: "1,204". */
export function countWords(count: number): string {
  return whole.value.format(count);
}

/** A figure to a tenth, such as an average or an index: "12.0". */
export function tenthWords(figure: number): string {
  return tenth.value.format(figure);
}

/** The same where the unit stands elsewhere, as in a card's column: "382". */
export function distanceFigure(metres: number): string {
  return whole.value.format(preferences.units === 'yards' ? metres / METRES_A_YARD : metres);
}

/** The length of a hole or a course, given in metres, in the unit that the player reads: "382 m". */
export function distanceWords(metres: number): string {
  const inYards = preferences.units === 'yards';
  return inYards ? yard.value.format(metres / METRES_A_YARD) : metre.value.format(metres);
}

/** An average against par: "+1.4", "−0.2", "0.0". */
export function averageToPar(toPar: number): string {
  const figure = tenthWords(Math.abs(toPar));
  if (Math.abs(toPar) < 0.05) return figure;
  return `${toPar > 0 ? '+' : '−'}${figure}`;
}
