/** What a real club sets otherwise than a developer's machine. */
export interface Rule {
  setting: string;
  /** `must`: members' accounts or mails hang on it; `should`: look at it. */
  need: 'must' | 'should';
  isWrong: (value: string) => boolean;
  /** What to set, and why. */
  advice: string;
}

const isLocal = (value: string) => /localhost|127\.0\.0\.1|\[::1\]/.test(value);
const isOfDemo = (value: string) => value.includes('golfroundpro.example');

/** In the order in which they are told. */
export const RULES: Rule[] = [
  {
    setting: 'PUBLIC_URL',
    need: 'must',
    isWrong: (value) => isLocal(value) || !value.startsWith('https://'),
    advice:
      'the https address of the page. Links of mails begin with it, and passkeys hang on its host: choose it once',
  },
  {
    setting: 'SEED_DEMO',
    need: 'must',
    isWrong: (value) => value === 'true',
    advice: '`false`: everybody knows the passwords of the demo accounts',
  },
  {
    setting: 'SMTP_HOST',
    need: 'must',
    isWrong: isLocal,
    advice:
      'the mail server of the club: without it nobody verifies an e-mail or resets a password',
  },
  {
    setting: 'SMTP_PORT',
    need: 'should',
    isWrong: (value) => !['465', '587', '25'].includes(value),
    advice: '`465` or `587`, as the mail server says',
  },
  {
    setting: 'SMTP_TLS',
    need: 'must',
    isWrong: (value) => value !== 'true',
    advice: '`true`: mails carry links that are worth an account',
  },
  {
    setting: 'DATABASE_TLS',
    need: 'should',
    isWrong: (value) => value !== 'true',
    advice:
      '`true` where PostgreSQL is on another machine, with `TLS_CA_FILE`: its login goes to nobody else then',
  },
  {
    setting: 'MAIL_FROM',
    need: 'must',
    isWrong: isOfDemo,
    advice: 'an address of the club, of a domain whose SPF, DKIM and DMARC name the mail server',
  },
  {
    setting: 'OIDC_ISSUER',
    need: 'must',
    isWrong: (value) => value !== 'none' && (isLocal(value) || !value.startsWith('https://')),
    advice: '`none`, or the https address of the provider with which members may log in',
  },
  {
    setting: 'OIDC_NAME',
    need: 'should',
    isWrong: (value) => value.includes('test'),
    advice: 'what members call that provider: the button says it',
  },
  {
    setting: 'CORS_ORIGINS',
    need: 'must',
    isWrong: (value) => value.includes('*') || value.includes('http://'),
    advice: 'empty, or https origins of pages that may call in the name of members',
  },
  {
    setting: 'LOG_LEVEL',
    need: 'should',
    isWrong: (value) => value === 'debug',
    advice: '`info`: what debug tells fills disks',
  },
  {
    setting: 'STOP_SECONDS',
    need: 'should',
    isWrong: (value) => value === '0',
    advice:
      '`5` where a balancer leads to several instances: until it knows that one ends, that one serves on',
  },
  {
    setting: 'ROOM_ADMITS_PER_SECOND',
    need: 'should',
    isWrong: (value) => value === '0',
    advice:
      'before a membership day what `npm run bench -- register` names on your machines, 75 % of what comes through the gateway: whoever comes beyond it waits in order. `0`: nobody waits',
  },
];
