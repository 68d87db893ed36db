export const en = {
  name: 'Name',
  email: 'Email',
  password: 'Password',
  passwordHint: 'At least 8 characters. A short sentence works well.',
  sessionEnded: 'Your session has ended. Log in to go on where you were.',

  logIn: 'Log in',
  loggingIn: 'Logging in…',
  logInWith: (provider: string) => `Log in with ${provider}`,
  logInByPasskey: 'Log in with a passkey',
  logInByMailCode: 'Log in with a code by mail',
  mailCodeText: 'We send you a code of six digits. No password needed.',
  sendCode: 'Send the code',
  mailCode: 'Code of the mail',
  mailCodeSent: (email: string) =>
    `If ${email} has an account here, a mail with a code is on its way. It works on this page, for ten minutes; of several mails the newest counts.`,
  anotherEmail: 'Use another email',
  otherWays: 'Other ways to log in',
  or: 'or',
  backToLogin: 'Back to logging in',
  demo: 'Only looking?',
  demoText: (email: string, password: string) =>
    `Play as the demo golfer: ${email}, password ${password}`,
  fillInDemo: 'Fill in the demo login',
  newHere: 'New here?',
  becomeMember: 'Become a member of the club',
  alreadyHere: 'Already with us?',

  oneMoreStep: 'One more step',
  code: 'Code',
  trustDevice: 'Trust this device for a while',
  startOver: 'Start over',
  loggingYouIn: 'Logging you in',
  yourLogin: 'your login',
  retry: 'Retry',

  createAccount: 'Create an account',
  create: 'Create account',
  creating: 'Creating your account…',
  choosePassword: 'Choose a password',
  now: 'Now',
  nowHint: 'Play at once.',
  byMail: 'By mail',
  byMailHint: 'We send you a link.',

  lookIntoMail: 'Look into your mail',
  linkSentTo: (email: string) =>
    `A link is on its way to ${email}. Open it to choose your password and play.`,
  linkSentIfKnown: (email: string) => `If ${email} has an account here, the link is on its way.`,
  nothingThere: 'Nothing there after a few minutes? Look among the spam, or send it once more.',
  sendAgain: 'Send it again',
  sentAgain: 'Sent once more.',

  forgot: 'Forgot your password?',
  newPassword: 'Set a new password',
  newPasswordText: 'We send you a link by which you choose a new one.',
  sendLink: 'Send the link',
  sending: 'Sending…',

  chooseYours: 'Choose your password',
  savePassword: 'Save password',
  saving: 'Saving…',
  passwordSet: 'Your password is set',
  passwordSetText: 'Every device that was logged in has to log in again.',
  linkEnded: 'This link does not work',
  linkEndedText: 'It is too old, or was not copied whole. We can send you a new one.',

  notMe: 'This was not me',
  notMeText:
    'Somebody else was in your account? This ends every session, trusted device, passkey, linked login and API key, and your password. We then send you a link by which you choose a new one.',
  endEverything: 'End everything',
  ending: 'Ending…',
  itWasMe: 'It was me after all: change nothing',
  takenBack: 'Nobody is logged in any more',
  takenBackText:
    'Look into your mail: a link for a new password is on its way. Until you have chosen it, nobody gets in.',
  notMeEndedText:
    'It is too old, or was not copied whole. If somebody else may be in your account, set a new password: it ends every session.',

  stopRecovery: 'Somebody wants to get into your account',
  stopRecoveryText:
    'Somebody showed the club who they are, and says that they lost your phone and this mailbox. If it was not you, stop it: your account stays as it is.',
  stopIt: 'This was not me: stop it',
  stopping: 'Stopping…',
  recoveryStopped: 'It is stopped',
  recoveryStoppedText:
    'Your account stays as it is. If somebody else may be in it, set a new password: it ends every session.',
  stopEndedText:
    'There is nothing to stop any more, or the link was not copied whole. If you cannot log in, write to the club at once.',

  confirmEmail: 'Confirm your email',
  confirmEmailText: 'So that nobody uses your address, confirm that this account is yours.',
  anothersLink:
    'You are logged in with another account. Give the password of the one that got this mail.',
  confirmRegistration: 'Confirm your registration',
  confirmRegistrationText: 'Choose a password, and the account is yours.',
  confirmByCodeText:
    'Type your email and the six digits of the mail that we sent you, and choose a password.',
  registrationConfirmed: 'Your registration is confirmed',
  confirm: 'Confirm',
  confirming: 'Confirming…',
  resetUsedText:
    'What it was for is done. If it was not you who used it, or you want another password, we can send you a link.',
  linkUsed: 'This link was used before',
  linkUsedText: 'What it was for is done. There is nothing left to do here.',
  emailVerified: 'Your email is verified',
  isYours: (email: string) => `${email} is yours.`,
};
