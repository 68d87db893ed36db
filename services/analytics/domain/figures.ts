/** A mean to two decimals, halves up, and how many values it is of. */
export interface Average {
  value: number | null;
  n: number;
}

/** How many of how many, and the same in percent to one decimal. */
export interface Share {
  percent: number | null;
  count: number;
  n: number;
}

/** What is averaged over rounds of one length. */
export interface RoundAverages {
  strokes: Average;
  toPar: Average;
  net: Average;
  points: Average;
}

/** The figures of a player, a course or the club over all that was finished and real. */
export interface Figures {
  /** Rounds of players: four on one card are four. */
  rounds: number;
  eighteen: RoundAverages;
  nine: RoundAverages;
  byPar: Record<'3' | '4' | '5' | '6', Average>;
  distribution: {
    aces: number;
    albatrossOrBetter: number;
    eagle: number;
    birdie: number;
    par: number;
    bogey: number;
    doubleBogey: number;
    tripleOrWorse: number;
    pickedUp: number;
    n: number;
  };
  fairways: { hit: Share; left: number; right: number; short: number; long: number };
  /** Greens in regulation: reached with two putts left for par. */
  greens: Share;
  /** Of holes that were holed out: one that was picked up may have wanted more. */
  putts: {
    perHole: Average;
    perEighteen: Average;
    perNine: Average;
    perGreenInRegulation: Average;
    threePutts: Share;
  };
  /** Par or better where the green was missed. */
  scrambling: Share;
  /** Par or better out of sand; a hole that was picked up is none. */
  sandSaves: Share;
  penalties: { count: number; perHole: Average };
}

/** The mean of `n` values. */
export function averageOf(sum: number, n: number): Average {
  // Plus 0: a mean just below nought is no minus nought.
  return { value: n === 0 ? null : Math.round((sum * 100) / n) / 100 + 0, n };
}

/** `count` of `n`. */
export function shareOf(count: number, n: number): Share {
  return { percent: n === 0 ? null : Math.round((count * 1000) / n) / 10, count, n };
}
