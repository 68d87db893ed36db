export const en = {
  title: 'Waiting room',
  theTurn: 'your turn',
  waiting: 'You are in line',
  position: (position: string) => `You are number ${position} in line.`,
  estimate: (minutes: number) =>
    minutes <= 1
      ? 'It is your turn within a minute.'
      : `It is your turn in about ${minutes} minutes.`,
  stay: 'This page keeps itself up to date. You can reload it or close it and come back: your turn stays yours.',
  elsewhere: 'Go on with this turn on another device: copy this link',
  yourTurn: 'It is your turn',
  yourTurnText: 'You can register now, within half an hour.',
  register: 'Register',
};
