import { plural } from '../../../lib/plural.ts';
import type { HoleEntry } from '../model/hole-entry.ts';

const REFUSALS: Record<string, string> = {
  round_finished: 'The round is finished and takes no more scores.',
  round_abandoned: 'The round was abandoned.',
  round_deleted: 'The round was deleted.',
  total_entered: 'A total was entered for this card instead of holes.',
  forbidden: 'Only the owner, the marker or the player may write this card.',
  not_found: 'The player is no longer in this round.',
};

function entryWords(entry: HoleEntry): string {
  if (entry.pickedUp) return 'picked up';
  if (entry.strokes === null) return 'no score';
  const strokes = plural(entry.strokes, 'stroke');
  return entry.putts === null ? strokes : `${strokes}, ${plural(entry.putts, 'putt')}`;
}

export const en = {
  theRound: 'the round',
  myGolf: 'My golf',
  card: 'Card',
  round: {
    hole: (hole: number) => `Hole ${hole}`,
    par: (par: number) => `Par ${par}`,
    index: (index: number) => `Index ${index}`,
    gets: (strokes: number) => (strokes > 0 ? `gets ${strokes}` : `gives ${-strokes}`),
    guest: 'Guest',
    players: 'Players',
    readOnly: 'This card is kept by the owner and the marker of the round.',
  },
  entry: entryWords,
  sync: {
    waiting: (holes: number) => `${plural(holes, 'hole')} waiting`,
    toSettle: (holes: number) => `${plural(holes, 'hole')} to settle`,
    lastSent: (clock: string) => `last sent ${clock}`,
    scores: (scores: number) => `${plural(scores, 'score')} on this phone not at the club yet`,
    allSent: 'All sent',
    nothing: 'Nothing to send yet',
    cannotKeep: {
      no_database:
        'This browser keeps nothing: scores are lost when this page is closed without a network.',
      no_room:
        'This phone is full: scores are lost when this page is closed without a network. Free some room.',
    },
  },
  promise: {
    yes: 'The browser has promised to keep what you enter.',
    no: 'The browser may clear what is stored here when it needs room, once it has not been opened for long.',
    unknown: 'This browser does not say whether it keeps what you enter.',
    ask: 'Ask the browser to keep it',
    refused: 'The browser did not promise it. Installing the page to the home screen helps.',
  },
  file: {
    why: 'Should they not get through: saved as a file, they can be sent from any other device, under Export and import.',
    save: 'Save them as a file',
    saved: (file: string) => `Saved as ${file}.`,
    rounds: 'the rounds of this file',
    holds: (scores: number) =>
      `${plural(scores, 'score')} that waited on a phone. Nothing is sent yet.`,
    line: (hole: number, name: string, entry: HoleEntry): string =>
      `Hole ${hole}${name ? `, ${name}` : ''}: ${entryWords(entry)}`,
    left: (scores: number) =>
      `${plural(scores, 'score')} of this file cannot be sent by you: you may not see the round, or the hole is not on its card.`,
    unread: 'This file of scores is damaged, or of a newer version of this page.',
    send: 'Send them in my name',
    taken: 'They are on this device now, and on their way to the club.',
  },
  state: {
    empty: 'No score yet',
    local: 'On this phone',
    sent: 'Saved',
    conflict: 'Conflict',
    refused: 'Refused',
  },
  unkept: 'In this open page only',
  pad: {
    strokes: 'Strokes',
    putts: 'Putts',
    number: (label: string, value: number) => `${label} ${value}`,
    more: (label: string, from: number) => `More ${label.toLowerCase()} (${from}+)`,
    fewer: (label: string) => `Fewer ${label.toLowerCase()}`,
    par: 'par',
    fairway: 'Fairway',
    left: 'Left of the fairway',
    hit: 'Fairway hit',
    right: 'Right of the fairway',
    puttsGone: 'The putts no longer fitted the strokes and were taken away.',
    strokesFirst: 'Give the strokes first; putts are fewer than strokes.',
  },
  bar: {
    previous: 'Previous hole',
    next: 'Next hole',
    back: 'Back',
    on: 'Next',
    undo: 'Undo',
    more: 'More',
    seeCard: 'See card',
  },
  more: {
    title: (hole: number) => `Hole ${hole}: more`,
    pickUp: 'Pick up',
    empty: 'Take the score back',
    penalties: 'Penalties',
    sand: 'In the sand',
    yes: 'Yes',
    no: 'No',
    short: 'Short of the fairway',
    long: 'Through the fairway',
    missed: 'Fairway missed otherwise',
    advance: 'Open the next hole by itself',
    keys: 'Single keys write scores',
    history: 'History of this hole',
    done: 'Done',
  },
  keys: {
    title: 'Keys',
    list: [
      '1 to 9: strokes, 0: ten',
      'P and a digit: putts',
      'F: fairway hit or not',
      'X: picked up',
      'U: undo',
      '← →: hole before, hole after',
      '↑ ↓: player before, player after',
      '?: this help',
    ],
    off: 'Single keys are switched off; arrows work all the same.',
  },
  trouble: {
    conflict: (theirs: string, mine: string) =>
      `This hole was changed somewhere else. The club has ${theirs}, you have ${mine}.`,
    keepMine: (mine: string) => `Keep mine: ${mine}`,
    useTheirs: (theirs: string) => `Use the club’s: ${theirs}`,
    refused: (why: string, mine: string) => `${why} Your ${mine} is not at the club.`,
    why: (code: string | undefined) =>
      REFUSALS[code ?? ''] ?? `The club refused it (${code ?? 'no reason given'}).`,
    retry: 'Send again',
    discard: 'Discard mine',
  },
  said: {
    entry: (hole: number, name: string, entry: string, note: string) =>
      `Hole ${hole}${name ? `, ${name}` : ''}: ${entry}. ${note}`.trim(),
    undone: (hole: number, entry: string) => `Undone. Hole ${hole}: ${entry}.`,
    at: (hole: number, par: number, name: string) =>
      `Hole ${hole}, par ${par}${name ? `, ${name}` : ''}`,
  },
  whole: {
    title: 'Card',
    caption: 'Scorecard',
    hole: 'Hole',
    par: 'Par',
    index: 'Index',
    open: (hole: number, name: string) => `Edit hole ${hole}, ${name}`,
    out: 'Out',
    in: 'In',
    total: 'Total',
    backToHole: (hole: number) => `Back to hole ${hole}`,
    backToRounds: 'Back to my rounds',
    unsettled: (holes: number) =>
      `${plural(holes, 'hole')} of this card ${holes === 1 ? 'is' : 'are'} not as the club has it.`,
    final: 'This round is finished.',
    abandoned: 'This round was abandoned.',
    deleted: 'This round was deleted.',
    net: (net: number) => `net ${net}`,
    points: (points: number) => plural(points, 'point'),
  },
  history: {
    title: (hole: number) => `History of hole ${hole}`,
    none: 'Nothing was written yet.',
    unreachable: 'The history is at the club, which is out of reach now.',
    byMe: 'you',
    byOther: 'somebody else',
    row: (clock: string, by: string, entry: string) => `${clock}, ${by}: ${entry}`,
    close: 'Close',
  },
  finish: {
    open: 'Finish round',
    title: 'Finish this round?',
    sending: 'Sending what waits…',
    returns: (strokes: number) => `You return ${strokes} strokes.`,
    noReturn: 'With a picked-up ball the card has no total (NR, no return).',
    without: (holes: number, which: string) =>
      `${plural(holes, 'hole')} without a score: ${which}.`,
    closes: 'A finished card takes no more scores.',
    waits: (holes: number, why: string) => `${plural(holes, 'score')} not at the club yet. ${why}`,
    toSettle: 'Settle these holes first:',
    differs: 'The club has other scores on these holes. Look at them, then finish:',
    agrees: (name: string, total: string) => `${name} agrees: ${total}`,
    markerAgrees: 'The marker agrees',
    missing: 'Everybody has to agree first.',
    keepPlaying: 'Keep playing',
    now: 'Finish now',
    finishing: 'Finishing…',
    finished: 'The round is finished.',
    offline: 'There is no connection. They go by themselves once there is one.',
    signedOut: 'Your session has ended: log in, and they are sent.',
    busy: 'The club is busy; they are sent again in a moment.',
  },
};
