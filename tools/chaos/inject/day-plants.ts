import type { Edit } from './plants.ts';

const WRITE_BATCH = 'services/onboarder/registrations/write-batch.ts';

/** Faults that are planted into a membership day, to prove that its checks see them. */
export const DAY_PLANTS: Record<string, Edit[]> = {
  'lose an arrival': [
    {
      file: WRITE_BATCH,
      find: 'const others = fresh.filter((command) => !results.has(command));',
      replace: `for (const one of fresh) if (!results.has(one)) results.set(one, { outcome: 'registered', answer: one.answer });
  const others = [];`,
    },
  ],
  'give a place twice': [
    {
      file: 'services/onboarder/places/domain/place.ts',
      find: 'taken += Number(isTaken(to)) - Number(isTaken(from));',
      replace: `globalThis.chaosPlaces = (globalThis.chaosPlaces ?? 0) + 1;
    if (globalThis.chaosPlaces % 7 > 0) taken += Number(isTaken(to)) - Number(isTaken(from));`,
    },
  ],
  'let somebody overtake': [
    {
      file: 'services/onboarder/registrations/db/registration-statements.ts',
      find: `nextval('registration_arrival'), $10::timestamptz, $10::timestamptz FROM input`,
      replace: `(1000000 - nextval('registration_arrival')), $10::timestamptz, $10::timestamptz FROM input`,
    },
  ],
  'leave somebody out of the books': [
    {
      file: 'services/member/people/register-people.ts',
      find: 'people.map(({ userId }) => userId),',
      replace: `people.map(({ userId }) => (/[0-3]$/.test(userId) ? null : userId)),`,
    },
  ],
  'two Message-IDs': [
    {
      file: 'services/notification/mails/send-mail.ts',
      find: '${userId}.${n}@',
      replace: '${userId}.${n}.${Date.now()}@',
    },
  ],
  'a view that goes back': [
    {
      file: 'services/cache-updater/views/scripts.ts',
      find: "local is_held = held and (held == text or is_later(text, held) == (holds == 'first'))",
      replace: 'local is_held = false',
    },
  ],
  'put aside what is fine': [
    {
      file: 'services/notification/subscriptions/created.ts',
      find: 'maxLength: 1000',
      replace: 'maxLength: 11',
    },
  ],
  'offers that stay': [
    {
      file: 'services/onboarder/places/domain/place.ts',
      find: 'return Math.max(0, Math.min(quota - taken, waiting));',
      replace: 'return 0;',
    },
  ],
};

/** Which faults a plan against a planted one is drawn from, where it is seen behind these alone. */
export const DAY_FITS: Record<string, RegExp> = {
  'two Message-IDs': /^killAt mailed\.before$/,
  'a view that goes back': /^repeat /,
};
