import { plural } from '../../../lib/plural.ts';
import type { HolesInPlay } from '../../../lib/api/schema.ts';

const HOLES: Record<HolesInPlay, string> = {
  '18': '18 holes',
  front9: 'Front nine',
  back9: 'Back nine',
};

export const en = {
  title: 'Staff',
  courses: 'Courses',
  coursesText: 'Cards, tees and ratings: fill them in, publish them, bring them from a file.',
  cards: 'Cards that wait',
  cardsText: 'Cards that others keep for members. Attest what you know was played.',
  handicaps: 'Handicaps',
  handicapsText: 'How hard a day was, and the index a member had elsewhere.',
  figures: 'Club figures',
  figuresText: 'What everybody’s rounds add up to, and the courses from the hardest on.',
  newMembers: 'New members',
  newMembersText: 'Invite people by mail, and see who has answered.',
  days: 'Membership days',
  daysText: 'Places, who waits for one, and how registration goes.',
  admin: 'Accounts and log',
  adminText: 'Roles, authenticators and sessions of members, and what was done by whom.',
  theCards: 'the cards',
  noCards: 'No card waits',
  noCardsText: 'Members have answered for all that was written for them.',
  member: 'A member',
  keptBy: (name: string) => `Kept by ${name} for a member`,
  round: (date: string, holes: HolesInPlay, strokes: number | null) =>
    [date, HOLES[holes], strokes === null ? 'not finished' : plural(strokes, 'stroke')].join(' · '),
  lapses: (date: string) => `Waits until ${date}`,
  attest: 'Attest',
  attestTitle: 'Attest this card?',
  attestText: 'It counts for the member from then on, as if they had accepted it.',
  attestIt: 'They played it',
  notYet: 'Not yet',
  attested: 'Attested.',
  moreCards: 'Show more cards',
  pcc: 'Playing conditions',
  pccText:
    'A day that was harder or easier than usual, for the records of all who played (Rule 5.6).',
  course: 'Course',
  choose: 'Choose',
  theCourses: 'the courses',
  moreCourses: 'Show more courses',
  day: 'Day',
  howHard: 'The day was',
  conditions: {
    '-1': 'Easier',
    '0': 'As usual',
    '1': 'Harder',
    '2': 'Much harder',
    '3': 'Hardest',
  },
  set: 'Set it',
  reckoned: (records: number) =>
    records === 0
      ? 'Set. Nobody has a score of that day yet.'
      : `Set. ${plural(records, 'record')} ${records === 1 ? 'was' : 'were'} reckoned again.`,
  brought: 'Index from elsewhere',
  broughtText:
    'Course handicaps go by it until 54 holes are played here. The member cannot change it again.',
  adminsOnly: 'Only an admin finds members by their name: ask one to set it.',
  searchMember: 'Name or email of the member',
  search: 'Search',
  theMembers: 'the members',
  nobody: 'Nobody fits. Try less of the name.',
  moreMembers: 'Show more members',
  members: 'Member',
  index: 'Handicap index',
  indexHint: 'Like 14.3, or +1.2 for a plus handicap. Leave it empty to take it back.',
  save: 'Save',
  indexSet: (member: string) => `Saved for ${member}.`,
  doesNotApply: 'They have an index of the club already, which goes before it.',
};
