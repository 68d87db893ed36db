import { check } from 'k6';
import { ask, type Asked } from './call.ts';

/** What an error may be long, in characters; the gateway promises 8 KB. */
const FEW_WORDS = 8 * 1024;

interface Attack extends Asked {
  method?: string;
  path: string;
  /** What it is to come to; being told to wait is always right. */
  effect: number[];
}

/** One request of somebody who means harm; checked is that it had the effect that is expected, and no other. */
export async function attack(name: string, { method = 'POST', path, effect, ...asked }: Attack) {
  const expected = [...effect, 429];
  const answer = await ask(`attack: ${name}`, method, path, { ...asked, expected });
  if (!expected.includes(answer.status)) {
    console.log(
      `unexpected: ${name}: ${answer.status} ${answer.error || (answer.body ?? '').slice(0, 200)}`,
    );
  }
  check(answer, {
    [`${name}: only ${effect.join(', ')} or 429`]: ({ status }) => expected.includes(status),
    [`${name}: in few words`]: ({ status, body }) =>
      status < 300 || (body ?? '').length < FEW_WORDS,
  });
}
