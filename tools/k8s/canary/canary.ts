import { formatDuration } from '../../console/duration.ts';
import type { Progress } from '../../console/progress.ts';
import { tableLines } from '../../console/table.ts';
import type { KindLayout } from '../../kind/kind-layout.ts';
import { serviceNamed } from '../../services/declared.ts';
import { buildFor, releaseOf } from '../deploy.ts';
import { LOCAL_SETS, type Release } from '../releases.ts';
import type { Target } from '../target.ts';
import {
  canaryOf,
  imageFlags,
  imageNamed,
  imageOfCanary,
  installCanary,
  requireNoCanary,
} from './canary-release.ts';
import type { Judgement } from './judge.ts';
import { observe, type Judged } from './observe.ts';
import { readTracks } from './read-tracks.ts';
import { p99Of, type Sample } from './sample.ts';
import { tryOutViews } from './try-out-views.ts';

interface Told {
  target: Target;
  progress: Progress;
  /** Of values, where not those of a developer's machine. */
  sets?: string[];
}

export interface CanaryOptions extends Told {
  layout: KindLayout;
  /** A tag or a digest; unless told, what this checkout builds. */
  image: string | undefined;
  pods: number;
  minutes: number;
  requests: number;
}

/** What this process ends with, so that a pipeline knows. */
const CODES = { promote: 0, abort: 1, pause: 3 };

/**
 * Runs another image of a service beside it, compares the two, and promotes or aborts it by itself; what cannot be
 * decided stays as it is.
 * @returns 0 promoted, 1 aborted, 3 paused
 * @throws UserError
 */
export async function canary(
  service: string,
  { image: name, pods, minutes, requests, layout, ...told }: CanaryOptions,
): Promise<number> {
  const { target, progress } = told;
  const release = releaseFor(service, told);
  await requireNoCanary(target, release);
  const built = name ?? (await buildFor(release, { target, layout, progress })).get(service)!;
  await progress.run('helm', `starting ${pods} beside ${service}`, () =>
    installCanary(target, release, { image: imageNamed(built), pods, folder: layout.folder }),
  );
  const judged = await progress
    .run('canary', `comparing for ${minutes} min at most`, () =>
      compare(target, service, { requests, minutes }),
    )
    .catch(async (error: unknown) => {
      await abort(service, told);
      throw error;
    });
  if (judged.verdict === 'promote') await promote(service, told);
  if (judged.verdict === 'abort') await abort(service, told);
  console.log(tell(service, judged));
  return CODES[judged.verdict];
}

/** By what both make of the events, where instances share views; else by what both answer. */
async function compare(
  target: Target,
  service: string,
  { requests: minimum, minutes }: { requests: number; minutes: number },
): Promise<Judgement> {
  if (serviceNamed(service).sharesViews) return tryOutViews(target, service, { minutes });
  const judged = await observe(() => readTracks(target, service), { minimum, minutes });
  console.log(figuresOf(judged).join('\n'));
  return judged;
}

/** The service gets the image of its canary, pod by pod; then the canary goes. @throws UserError */
export async function promote(service: string, told: Told): Promise<void> {
  const { target, progress } = told;
  const release = releaseFor(service, told);
  const flags = [...imageFlags(await imageOfCanary(target, release)), '--atomic'];
  await progress.run('helm', `promoting the canary of ${service}`, () =>
    target.install(release, new Map(), flags),
  );
  await abort(service, told);
}

/** Takes a canary away. @throws UserError where there is none */
export async function abort(service: string, told: Told): Promise<void> {
  const { target, progress } = told;
  const release = releaseFor(service, told);
  await imageOfCanary(target, release);
  await progress.run('helm', `taking the canary of ${service} away`, () =>
    target.uninstall(canaryOf(release)),
  );
}

function releaseFor(service: string, { sets, target }: Told): Release {
  return releaseOf(service, sets ?? (target.isOurs ? LOCAL_SETS : []));
}

function figuresOf({ stable, canary: other }: Judged): string[] {
  const rowOf = (name: string, sample: Sample) => {
    const { requests, errors } = sample;
    return [name, String(requests), String(errors), durationOf(p99Of(sample))];
  };
  const columns = ['', { figures: 'requests' }, { figures: 'errors' }, { figures: 'p99' }];
  return tableLines(columns, [rowOf('stable', stable), rowOf('canary', other)]);
}

function durationOf(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  return seconds === Infinity ? 'over 5 s' : formatDuration(seconds * 1000);
}

function tell(service: string, { verdict, reason }: Judgement): string {
  if (verdict === 'promote') return `The canary of ${service} was promoted: ${reason}.`;
  if (verdict === 'abort') return `The canary of ${service} was aborted: ${reason}.`;
  return (
    `The canary of ${service} stays, undecided: ${reason}. ` +
    `npm run k8s -- promote ${service}, or abort ${service}`
  );
}
