import { expect, it } from 'vitest';
import { forgettingRules } from './forget-network.ts';

const FILTER = `-P INPUT ACCEPT
-N CLUB
-N DOCKER
-N DOCKER-USER
-A FORWARD -j DOCKER-USER
-A FORWARD -o docker0 -j DOCKER
-A INPUT -j CLUB
-A DOCKER-USER -j RETURN
`;

it('takes away the rules of Docker, then its chains, and nothing of others', () => {
  expect(forgettingRules(FILTER).map((args) => args.join(' '))).toEqual([
    '-D FORWARD -j DOCKER-USER',
    '-D FORWARD -o docker0 -j DOCKER',
    '-F DOCKER',
    '-F DOCKER-USER',
    '-X DOCKER',
    '-X DOCKER-USER',
  ]);
});

it('leaves what is not a rule alone', () => {
  expect(forgettingRules('')).toEqual([]);
  expect(forgettingRules('-P INPUT ACCEPT\n-A INPUT -i lo -j ACCEPT')).toEqual([]);
});
