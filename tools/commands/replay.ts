import { deadLetterTopic } from '@golfroundpro/shared/service/declaration.ts';
import { UserError } from '../console/user-error.ts';
import { placeOf } from '../replay/read-letter.ts';
import { replayTopic, type ReplayResult } from '../replay/replay-topic.ts';
import { SERVICES } from '../services/declared.ts';
import { TOPICS } from '../services/topics.ts';
import { layoutOf } from '../stack/layout.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { readStackFile } from '../stack/stack-file.ts';

/** Topics, and families of retries: whatever has dead letters. */
const NAMES = TOPICS.map(({ name }) => name);
const LETTERS = deadLetterTopic('');
const TAKEN = NAMES.filter((name) => name.endsWith(LETTERS)).map((name) =>
  name.slice(0, -LETTERS.length),
);

/** `npm run replay -- <topic or family>`: gives what was put aside to its consumer again. */
export async function runReplay([topic = '']: string[]): Promise<number> {
  if (!TAKEN.includes(topic)) throw new UserError(`Name a topic: ${TAKEN.join(', ')}`);
  const layout = layoutOf();
  const stack = await readStackFile(layout);
  if (!stack) throw new UserError('The stack does not run. Start it with npm start.');
  const { apps } = await loadSecrets(layout.secretsFile);
  const result = await replayTopic({
    kafkaPort: stack.ports['kafka']!,
    topic,
    routeOf: (consumer, origin) => {
      const { subscribes = [] } = SERVICES.find(({ name }) => name === consumer) ?? {};
      const path = subscribes.find((subscription) => subscription.topic === origin)?.path;
      const url = `http://127.0.0.1:${stack.ports[consumer]}${path}`;
      return path === undefined ? undefined : { url, token: apps[consumer]!.appApiToken };
    },
    report: (done, all) => console.log(`given again: ${done} of ${all}`),
  });
  return show(topic, result);
}

/** Says what became of each; 0 when every one was taken. */
function show(topic: string, { letters, unreadable }: ReplayResult): number {
  for (const { letter, outcome } of letters) {
    const why = outcome.kind === 'put aside again' ? `: ${outcome.reason}, ${outcome.detail}` : '';
    console.log(`${placeOf(letter)}  ${letter.consumer}  ${letter.reason}  ${outcome.kind}${why}`);
  }
  const taken = letters.filter(({ outcome }) => outcome.kind === 'taken').length;
  const others = letters.length - taken;
  console.log(`${topic}: ${taken} taken, ${others} not, ${unreadable} no dead letters`);
  return others + unreadable === 0 ? 0 : 1;
}
