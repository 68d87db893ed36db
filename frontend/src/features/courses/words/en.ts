import { plural } from '../../../lib/plural.ts';

export const en = {
  title: 'Courses',
  search: 'Name or place',
  nearest: 'Nearest first',
  byName: 'By name',
  noPlace: 'This phone does not say where it is. Allow it for this page, or search by name.',
  list: 'the courses',
  course: 'the course',
  none: 'No such course here',
  noneText: 'Try another name, or look at all of them.',
  all: 'Show all courses',
  more: 'Show more courses',
  card: (holes: number, par: number) => `${plural(holes, 'hole')} · par ${par}`,
  away: (km: string) => `${km} km away`,
  tees: 'Tees',
  tee: 'Tee',
  length: 'Length',
  men: 'Men',
  women: 'Women',
  rating: 'course rating / slope',
  notRated: 'not rated',
  difficulty: 'How it plays',
  figures: 'how it plays',
  tooFew: (rounds: number, needed: number) =>
    `Not enough rounds yet: ${rounds} of ${needed}. Then the holes stand here by how hard they play.`,
  played: (rounds: string, average: string) =>
    `${rounds} rounds by everybody, ${average} on average over 18 holes.`,
  hole: 'Hole',
  par: 'Par',
  average: 'Average',
  toPar: 'To par',
  rank: 'Rank',
  count: 'Scores',
  chart: (hardest: number, easiest: number) =>
    `Strokes against par by hole: hole ${hardest} is the hardest, hole ${easiest} the easiest.`,
  boards: 'Leaderboard of this course',
};
