import { plural } from '../../../lib/plural.ts';

export const en = {
  title: 'Statistics',
  loaded: 'your statistics',
  empty: 'Nothing to add up yet',
  emptyText: 'Finish a round, and its figures appear here.',
  none: '–',
  heads: {
    average: ['Average', 'Figure', 'n'] as string[],
    share: ['Share', '%', 'Of'] as string[],
    count: ['Score', 'Holes', '%'] as string[],
    best: ['Course', 'Strokes', 'To par'] as string[],
    trend: ['Round', 'Strokes', 'To par'] as string[],
    courses: ['Course', 'To par, 18 holes', 'n', 'Rounds'] as string[],
  },
  rounds: {
    title: 'Rounds',
    finished: (count: number) =>
      `${plural(count, 'round')} finished; averages are of complete ones.`,
    strokes: { '18': 'Strokes, 18 holes', '9': 'Strokes, 9 holes' },
    toPar: { '18': 'To par, 18 holes', '9': 'To par, 9 holes' },
    net: { '18': 'Net strokes, 18 holes', '9': 'Net strokes, 9 holes' },
    points: { '18': 'Stableford points, 18 holes', '9': 'Stableford points, 9 holes' },
  },
  trend: {
    title: 'Trend',
    length: 'Rounds of',
    '18': '18 holes',
    '9': '9 holes',
    few: (count: number, needed: number) =>
      `Not enough complete rounds for a chart yet: ${count} of ${needed}.`,
    spoken: (count: number, best: string, last: string) =>
      `To par over ${plural(count, 'round')}. Best ${best}, latest ${last}.`,
    caption: (count: number) =>
      `To par, n = ${count}; thick line: mean of up to five rounds. Lower is better.`,
  },
  distribution: {
    title: 'Scores',
    of: (holes: number) => `Of ${plural(holes, 'hole')}`,
    aces: 'Holes in one',
    albatrossOrBetter: 'Albatross or better',
    eagle: 'Eagle',
    birdie: 'Birdie',
    par: 'Par',
    bogey: 'Bogey',
    doubleBogey: 'Double bogey',
    tripleOrWorse: 'Triple or worse',
    pickedUp: 'Picked up',
  },
  byPar: { title: 'By par', par: (par: string) => (par === '6' ? 'Par 6 and 7' : `Par ${par}`) },
  tee: {
    title: 'From the tee',
    hit: 'Fairways hit',
    left: 'Missed left',
    right: 'Missed right',
    short: 'Missed short',
    long: 'Missed long',
  },
  green: {
    title: 'To the green',
    greens: 'Greens in regulation',
    scrambling: 'Scrambling: par or better without the green',
    sandSaves: 'Sand saves',
  },
  putts: {
    title: 'On the green',
    perHole: 'Putts a hole',
    perEighteen: 'Putts over 18 holes',
    perNine: 'Putts over 9 holes',
    perGreenInRegulation: 'Putts on a green in regulation',
    threePutts: 'Three putts or more',
  },
  penalties: { title: 'Penalties', perHole: (count: number) => `A hole; ${count} in all` },
  best: { title: 'Best by course', none: 'A complete round sets the first best.' },
  club: {
    title: 'Club figures',
    loaded: 'the club’s figures',
    lead: 'What the finished rounds of all members and guests add up to.',
    courses: 'Courses, the hardest first',
    emptyText: 'Once somebody finishes a round, its figures appear here.',
  },
};
