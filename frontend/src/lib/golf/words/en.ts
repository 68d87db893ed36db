import { plural } from '../../plural.ts';
import type { ScoreTerm } from '../score-term.ts';

const TERMS = {
  ace: 'Hole in one',
  albatross: 'Albatross',
  eagle: 'Eagle',
  birdie: 'Birdie',
  par: 'Par',
  bogey: 'Bogey',
  double: 'Double bogey',
  triple: 'Triple bogey',
};

export const en = {
  term: (term: ScoreTerm) => ('by' in term ? `${term.by} ${term.name}` : TERMS[term.name]),
  pickedUp: 'Picked up',
  hole: (hole: number) => `Hole ${hole}`,
  par: (par: number) => `par ${par}`,
  strokes: (count: number) => plural(count, 'stroke'),
  noScore: 'no score',
  noReturn: 'No return',
  noReturnShort: 'NR',
  player: (seat: number) => `Player ${seat}`,
  you: 'You',
  holes: 'Holes',
  holeName: 'Hole',
  parName: 'Par',
  strokeIndex: 'SI',
  lengthIn: { metres: 'Metres', yards: 'Yards' },
  out: 'Out',
  in: 'In',
  total: 'Total',
  toPar(toPar: number): string {
    if (toPar === 0) return 'level par';
    return `${Math.abs(toPar)} ${toPar > 0 ? 'over' : 'under'} par`;
  },
  state: {
    empty: '',
    phone: 'on this phone, not sent yet',
    sent: 'sent',
    conflict: 'the club has another score',
    refused: 'refused by the club',
  },
  tally: {
    eagles: (count: number) => `${plural(count, 'eagle')} or better`,
    birdies: (count: number) => plural(count, 'birdie'),
    pars: (count: number) => plural(count, 'par'),
    bogeys: (count: number) => plural(count, 'bogey'),
    worse: (count: number) => `${count} double bogey or worse`,
    pickedUp: (count: number) => `${count} picked up`,
  },
  played: (standing: string, holes: number) => `${standing} after ${plural(holes, 'hole')}`,
  inPlay: { '18': '18 holes', front9: 'Front nine', back9: 'Back nine' },
  nineOnce: 'Nine holes',
  nineTwice: '18 holes, twice round',
  tee: (name: string) => `${name} tee`,
  nothingPlayed: 'No hole played yet',
};
