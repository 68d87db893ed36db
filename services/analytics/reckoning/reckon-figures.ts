import {
  averageOf,
  shareOf,
  type Average,
  type Figures,
  type RoundAverages,
} from '../domain/figures.ts';
import { resultOf, sumBy, type PlayerRound } from '../domain/player-round.ts';

type Hole = PlayerRound['played'][number];

/** The figures of some rounds, each straight from its definition. */
export function reckonFigures(rounds: PlayerRound[]): Figures {
  const holes = rounds.flatMap(({ played }) => played);
  const scored = holes.filter(({ strokes }) => strokes !== null);
  const withPutts = holes.filter(({ putts }) => putts !== null);
  const greens = scored.filter(({ putts }) => putts !== null);
  const missed = greens.filter((hole) => !inRegulation(hole));
  const fairways = holes.filter(({ par, fairway }) => par >= 4 && fairway && fairway !== 'none');
  const driven = (where: string) => fairways.filter(({ fairway }) => fairway === where).length;
  const sand = scored.filter((hole) => hole.sand);
  const penalties = holes.flatMap(({ penalties: count }) => count ?? []);
  const byPar = (par: number) =>
    meanOf(scored.filter((hole) => hole.par === par).map(({ strokes }) => strokes!));
  return {
    rounds: rounds.length,
    eighteen: reckonAverages(rounds.filter((round) => round.holes === '18')),
    nine: reckonAverages(rounds.filter((round) => round.holes !== '18')),
    byPar: { 3: byPar(3), 4: byPar(4), 5: byPar(5), 6: byPar(6) },
    distribution: reckonDistribution(holes),
    fairways: {
      hit: shareOf(driven('hit'), fairways.length),
      left: driven('left'),
      right: driven('right'),
      short: driven('short'),
      long: driven('long'),
    },
    greens: shareOf(greens.filter(inRegulation).length, greens.length),
    putts: {
      perHole: meanOf(withPutts.map(({ putts }) => putts!)),
      perEighteen: puttsPerRound(rounds.filter((round) => round.holes === '18')),
      perNine: puttsPerRound(rounds.filter((round) => round.holes !== '18')),
      perGreenInRegulation: meanOf(greens.filter(inRegulation).map(({ putts }) => putts!)),
      threePutts: shareOf(withPutts.filter(({ putts }) => putts! >= 3).length, withPutts.length),
    },
    scrambling: shareOf(missed.filter(atMostPar).length, missed.length),
    sandSaves: shareOf(sand.filter(atMostPar).length, sand.length),
    penalties: { count: sumBy(penalties, Number), perHole: meanOf(penalties) },
  };
}

/** Hole by hole how hard a course played; holes that nobody scored are missing. */
export function reckonHoles(
  rounds: PlayerRound[],
): { hole: number; strokes: Average; toPar: Average }[] {
  return Array.from({ length: 18 }, (_, index) => {
    const scored = rounds
      .flatMap(({ played }) => played)
      .filter(({ hole, strokes }) => hole === index + 1 && strokes !== null);
    return {
      hole: index + 1,
      strokes: meanOf(scored.map(({ strokes }) => strokes!)),
      toPar: meanOf(scored.map(toPar)),
    };
  }).filter(({ strokes }) => strokes.n > 0);
}

function reckonAverages(rounds: PlayerRound[]): RoundAverages {
  const results = rounds.map(resultOf);
  const mean = (of: 'strokes' | 'toPar' | 'net' | 'points') =>
    meanOf(results.flatMap((result) => result[of] ?? []));
  return {
    strokes: mean('strokes'),
    toPar: mean('toPar'),
    net: mean('net'),
    points: mean('points'),
  };
}

function reckonDistribution(holes: Hole[]): Figures['distribution'] {
  const scored = holes.filter(({ strokes }) => strokes !== null);
  const count = (fits: (difference: number) => boolean) =>
    scored.filter((hole) => fits(toPar(hole))).length;
  const pickedUp = holes.filter((hole) => hole.pickedUp).length;
  return {
    aces: scored.filter(({ strokes }) => strokes === 1).length,
    albatrossOrBetter: count((difference) => difference <= -3),
    eagle: count((difference) => difference === -2),
    birdie: count((difference) => difference === -1),
    par: count((difference) => difference === 0),
    bogey: count((difference) => difference === 1),
    doubleBogey: count((difference) => difference === 2),
    tripleOrWorse: count((difference) => difference >= 3),
    pickedUp,
    n: scored.length + pickedUp,
  };
}

function puttsPerRound(rounds: PlayerRound[]): Average {
  const counted = rounds.filter(({ played }) => played.every(({ putts }) => putts !== null));
  return meanOf(counted.map(({ played }) => sumBy(played, ({ putts }) => putts!)));
}

function meanOf(values: number[]): Average {
  return averageOf(sumBy(values, Number), values.length);
}

function inRegulation({ strokes, putts, par }: Hole): boolean {
  return strokes! - putts! <= par - 2;
}

function atMostPar(hole: Hole): boolean {
  return toPar(hole) <= 0;
}

function toPar({ strokes, par }: Hole): number {
  return strokes! - par;
}
