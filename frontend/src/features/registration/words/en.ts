export const en = {
  title: 'Where is mine?',
  label: 'where your registration stands',
  live: 'This page keeps itself up to date. Keep its address: it opens this page and nothing else.',
  offline: 'No network: this is how it stood the last time.',
  unknown: 'We do not know this registration any more',
  unknownText:
    'The address may not have been copied whole, or the registration is long done. If you have chosen a password, log in. If not, look into your mail, or register once more: an e-mail counts once.',
  logIn: 'Log in',
  register: 'Register',

  steps: 'Your steps',
  step: {
    requested: 'We have your registration',
    created: 'You are in the club’s books',
    confirmationSent: 'A mail is sent to you',
    verified: 'Your e-mail is confirmed',
    active: 'You are a member',
  },
  mailedTo: (to: string) => `To ${to}`,
  notYet: 'Not yet',
  nowAt: (step: string) => `New: ${step}`,

  place: 'Your place',
  arrival: (number: number) => `You came as number ${number}.`,
  placeUnknown: 'It is being settled.',
  held: 'A place is yours.',
  heldUntilVerified: 'A place is held for you. Confirm your e-mail to take it.',
  waiting: 'All places are given. You are on the waiting list.',
  position: (number: number) => `Number ${number} of those who wait.`,
  offered: (until: string) => `A place has come free, and it is yours until ${until}.`,
  lapsed: 'You have no place any more: the offer has ended, or you have declined it.',

  next: 'What to do now',
  wait: 'Nothing. We tell you here, and by mail.',
  confirm: 'Open the mail and press its button, or type its code. Look among the spam too.',
  bounced: 'The mail came back: it could not be delivered.',
  bouncedText:
    'Is the address right, and is there room in the mailbox? Then we send it again. If the address is wrong, register with the right one.',
  done: 'Log in, and play.',
  suspended: 'The club has suspended your membership. Please talk to the office.',
};
