import { average, perPart, share, type Average } from './averages.ts';
import { resultOn, sum, type HoleResult, type PlayerRound } from '../round.ts';
import { roundScore } from './round-score.ts';

interface ParHole extends HoleResult {
  par: number;
}

type Holed = ParHole & { strokes: number };

/** All statistics over rounds that count. */
export function figures(rounds: PlayerRound[]) {
  const counted = rounds.filter(({ counts }) => counts);
  const holes = counted.flatMap(playedHoles);
  const holed = holes.filter((hole): hole is Holed => hole.strokes !== null);
  const noted = holes.flatMap(({ penalties }) => penalties ?? []);
  return {
    rounds: counted.length,
    eighteen: scoreFigures(counted.filter(({ holes: played }) => played === '18')),
    nine: scoreFigures(counted.filter(({ holes: played }) => played !== '18')),
    byPar: Object.fromEntries([3, 4, 5, 6].map((par) => [par, strokesOnPar(holed, par)])),
    distribution: distribution(holes, holed),
    fairways: fairwayFigures(holes),
    greens: share(withPutts(holed).map(isGreenHit)),
    putts: puttFigures(counted, holed),
    scrambling: share(
      withPutts(holed)
        .filter((hole) => !isGreenHit(hole))
        .map(isParOrBetter),
    ),
    sandSaves: share(holes.filter(({ sand }) => sand === true).map(isParOrBetter)),
    penalties: { count: sum(noted), perHole: average(noted) },
  };
}

function playedHoles(round: PlayerRound): ParHole[] {
  return round.card.flatMap(({ hole, par }) => {
    const result = resultOn(round, hole);
    return result ? [{ ...result, par }] : [];
  });
}

function scoreFigures(rounds: PlayerRound[]) {
  const scores = rounds.map(roundScore);
  return {
    strokes: average(scores.map(({ strokes }) => strokes)),
    toPar: average(scores.map(({ toPar }) => toPar)),
    net: average(scores.map(({ net }) => net)),
    points: average(scores.map(({ points }) => points)),
  };
}

function strokesOnPar(holed: Holed[], par: number): Average {
  return average(
    holed.filter((hole) => Math.min(hole.par, 6) === par).map(({ strokes }) => strokes),
  );
}

function distribution(holes: ParHole[], holed: Holed[]) {
  const count = (least: number, most = least) =>
    holed.filter(({ strokes, par }) => strokes - par >= least && strokes - par <= most).length;
  return {
    aces: holed.filter(({ strokes }) => strokes === 1).length,
    albatrossOrBetter: count(-Infinity, -3),
    eagle: count(-2),
    birdie: count(-1),
    par: count(0),
    bogey: count(1),
    doubleBogey: count(2),
    tripleOrWorse: count(3, Infinity),
    pickedUp: holes.length - holed.length,
    n: holes.length,
  };
}

function fairwayFigures(holes: ParHole[]) {
  const drives = holes
    .filter(({ par, fairway }) => par >= 4 && fairway !== null && fairway !== 'none')
    .map(({ fairway }) => fairway);
  const count = (where: string) => drives.filter((fairway) => fairway === where).length;
  return {
    hit: share(drives.map((fairway) => fairway === 'hit')),
    left: count('left'),
    right: count('right'),
    short: count('short'),
    long: count('long'),
  };
}

/** Of holes that were holed out: whoever picked up may have had more to make. */
function puttFigures(rounds: PlayerRound[], holed: Holed[]) {
  const putts = withPutts(holed).map(({ putts: own }) => own);
  const whole = (count: number) =>
    rounds
      .filter(({ card }) => card.length === count)
      .map(({ results }) => results.filter(({ strokes }) => strokes !== null))
      .map((holedOut) => holedOut.flatMap(({ putts: own }) => own ?? []))
      .filter((own) => own.length === count)
      .map(sum);
  const onGreens = withPutts(holed).filter(isGreenHit);
  return {
    perHole: average(putts),
    perEighteen: average(whole(18)),
    perNine: average(whole(9)),
    perGreenInRegulation: perPart(sum(onGreens.map(({ putts: own }) => own)), onGreens.length),
    threePutts: share(putts.map((own) => own >= 3)),
  };
}

function withPutts(holed: Holed[]): (Holed & { putts: number })[] {
  return holed.filter((hole): hole is Holed & { putts: number } => hole.putts !== null);
}

/** On the green with two putts left for par. */
function isGreenHit({ strokes, putts, par }: Holed & { putts: number }): boolean {
  return strokes - putts <= par - 2;
}

/** A hole that was picked up is not. */
function isParOrBetter({ strokes, par }: ParHole): boolean {
  return strokes !== null && strokes <= par;
}
