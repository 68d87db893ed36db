import { averageOf, shareOf, type Figures, type RoundAverages } from './figures.ts';

/**
 * What is counted of finished rounds, in the order in which it is packed. Every figure is made of
 * these sums, so that figures of many rounds are the sum of the figures of each.
 */
export const COUNTERS = [
  'rounds',
  ...['complete18', 'strokes18', 'toPar18', 'netRounds18', 'net18', 'pointsRounds18', 'points18'],
  ...['complete9', 'strokes9', 'toPar9', 'netRounds9', 'net9', 'pointsRounds9', 'points9'],
  ...['par3Holes', 'par3Strokes', 'par4Holes', 'par4Strokes'],
  ...['par5Holes', 'par5Strokes', 'par6Holes', 'par6Strokes'],
  ...['albatrossOrBetter', 'eagle', 'birdie', 'par', 'bogey', 'doubleBogey', 'tripleOrWorse'],
  ...['pickedUp', 'aces'],
  ...['fairwayHit', 'fairwayLeft', 'fairwayRight', 'fairwayShort', 'fairwayLong'],
  ...['greenHoles', 'greensHit', 'greenPutts'],
  ...['puttHoles', 'putts', 'threePutts', 'puttRounds18', 'putts18', 'puttRounds9', 'putts9'],
  ...['scrambles', 'sandHoles', 'sandSaves', 'penaltyHoles', 'penalties'],
] as const;

export type Counter = (typeof COUNTERS)[number];

/** Where each counter stands in the pack, from 0. */
export const COUNTER_INDEX = Object.fromEntries(
  COUNTERS.map((counter, index) => [counter, index]),
) as Record<Counter, number>;

/** The sums of some rounds, in the order of `COUNTERS`. */
export type CounterVector = number[];

/** Adds up vectors; of none it is all zeros. */
export function sumOf(vectors: CounterVector[]): CounterVector {
  return COUNTERS.map((_, index) => vectors.reduce((sum, vector) => sum + (vector[index] ?? 0), 0));
}

/** The figures that sums stand for. */
export function figuresOf(vector: CounterVector): Figures {
  const of = (counter: Counter) => vector[COUNTER_INDEX[counter]] ?? 0;
  const distribution = {
    albatrossOrBetter: of('albatrossOrBetter'),
    eagle: of('eagle'),
    birdie: of('birdie'),
    par: of('par'),
    bogey: of('bogey'),
    doubleBogey: of('doubleBogey'),
    tripleOrWorse: of('tripleOrWorse'),
    pickedUp: of('pickedUp'),
  };
  const holes = Object.values(distribution).reduce((sum, count) => sum + count, 0);
  const [hit, left, right, short, long] = [
    of('fairwayHit'),
    of('fairwayLeft'),
    of('fairwayRight'),
    of('fairwayShort'),
    of('fairwayLong'),
  ];
  const byPar = (par: 3 | 4 | 5 | 6) => averageOf(of(`par${par}Strokes`), of(`par${par}Holes`));
  return {
    rounds: of('rounds'),
    eighteen: roundAverages(of, '18'),
    nine: roundAverages(of, '9'),
    byPar: { 3: byPar(3), 4: byPar(4), 5: byPar(5), 6: byPar(6) },
    distribution: { aces: of('aces'), ...distribution, n: holes },
    fairways: { hit: shareOf(hit, hit + left + right + short + long), left, right, short, long },
    greens: shareOf(of('greensHit'), of('greenHoles')),
    putts: {
      perHole: averageOf(of('putts'), of('puttHoles')),
      perEighteen: averageOf(of('putts18'), of('puttRounds18')),
      perNine: averageOf(of('putts9'), of('puttRounds9')),
      perGreenInRegulation: averageOf(of('greenPutts'), of('greensHit')),
      threePutts: shareOf(of('threePutts'), of('puttHoles')),
    },
    scrambling: shareOf(of('scrambles'), of('greenHoles') - of('greensHit')),
    sandSaves: shareOf(of('sandSaves'), of('sandHoles')),
    penalties: { count: of('penalties'), perHole: averageOf(of('penalties'), of('penaltyHoles')) },
  };
}

function roundAverages(of: (counter: Counter) => number, length: '18' | '9'): RoundAverages {
  return {
    strokes: averageOf(of(`strokes${length}`), of(`complete${length}`)),
    toPar: averageOf(of(`toPar${length}`), of(`complete${length}`)),
    net: averageOf(of(`net${length}`), of(`netRounds${length}`)),
    points: averageOf(of(`points${length}`), of(`pointsRounds${length}`)),
  };
}
