import type { CourseFigures } from '../../../lib/api/schema.ts';
import { tenthWords } from '../../../lib/numbers.ts';
import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from '../words/en.ts';

/** "5 rounds of yours · 88.3 on average over 18 holes": of each length what has an average. */
export function averageWords(
  played: string,
  figures: CourseFigures['figures'],
  words: Words<typeof en>,
): string {
  const averages = (['eighteen', 'nine'] as const).flatMap((length) => {
    const { value } = figures[length].strokes;
    return value === null ? [] : [words.averages[length](tenthWords(value))];
  });
  return [played, ...averages].join(' · ');
}
