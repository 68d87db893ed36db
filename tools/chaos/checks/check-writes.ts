import type { Operation } from '../history.ts';
import { finding, type Evidence, type Finding } from './finding.ts';
import type { LogEvent } from './read-record.ts';

/** Invariants 1 and 2: what was answered is there, what was refused is not, scores and events match. */
export function checkWrites({ operations, record }: Evidence): Finding[] {
  const scored = record.events.filter(({ type }) => type.startsWith('golf.round.HoleScored.'));
  const byHole = Map.groupBy(scored, holeOf);
  const writes = operations.filter(({ op }) => op === 'score');
  const answered = writes.filter(({ outcome }) => outcome === 'ok');
  const lost = answered.filter((write) => !isRecorded(write, byHole.get(write.key) ?? []));
  const rounds = new Map(record.rounds.map(({ id, version }) => [id, version]));
  const changes = operations.filter(
    ({ op, outcome }) => ['start', 'finish', 'reopen'].includes(op) && outcome === 'ok',
  );
  const lostChanges = changes.filter(
    ({ body }) => (rounds.get(String(body['id'])) ?? 0) < Number(body['version']),
  );
  return [
    finding(1, answered.length + changes.length, [...lost, ...lostChanges].map(tell)),
    finding(2, scored.length + record.rounds.length, [
      ...unasked(writes, byHole),
      ...unmatchedScores(record, byHole),
      ...gapsOf(record),
    ]),
  ];
}

function holeOf({ data }: LogEvent): string {
  return `${String(data['playerId'])}/${String(data['hole'])}`;
}

function valueOf({ data }: LogEvent): string {
  const { strokes, putts, penalties, sand } = data;
  return JSON.stringify({ strokes, putts, penalties, sand });
}

function isRecorded({ body, value }: Operation, events: LogEvent[]): boolean {
  return events.some(
    (one) => one.data['holeVersion'] === body['version'] && valueOf(one) === value,
  );
}

/** Events of these clients' holes that no write can have made. */
function unasked(writes: Operation[], byHole: Map<string, LogEvent[]>): string[] {
  return [...Map.groupBy(writes, ({ key }) => key)].flatMap(([key, ofHole]) => {
    const possible = ofHole.filter(({ outcome }) => outcome !== 'fail');
    const made = Map.groupBy(byHole.get(key) ?? [], valueOf);
    return [...made].flatMap(([value, events]) => {
      const most = possible.filter((write) => write.value === value).length;
      if (events.length <= most) return [];
      const refused = ofHole.filter((write) => write.value === value && write.outcome === 'fail');
      return [
        `${key} has ${events.length} times ${value}, possible ${most}; ${refused.map(tell).join()}`,
      ];
    });
  });
}

/** Each score as its last event has it, and none of which there is no event. */
function unmatchedScores(
  { scores }: Evidence['record'],
  byHole: Map<string, LogEvent[]>,
): string[] {
  const faults = scores.flatMap((score) => {
    const key = `${score.playerId}/${score.hole}`;
    const events = byHole.get(key) ?? [];
    const versions = events.map(({ data }) => Number(data['holeVersion'])).sort((a, b) => a - b);
    const last = events.find(({ data }) => data['holeVersion'] === score.version);
    const { strokes, putts, penalties, sand } = score;
    const isSame = last && valueOf(last) === JSON.stringify({ strokes, putts, penalties, sand });
    const isDense = versions.every((version, at) => version === at + 1);
    return isSame && isDense && versions.at(-1) === score.version
      ? []
      : [`${key} is ${JSON.stringify(score)}, its events have versions ${versions.join()}`];
  });
  const there = new Set(scores.map(({ playerId, hole }) => `${playerId}/${hole}`));
  const scoreless = [...byHole.keys()].filter((key) => !there.has(key));
  return [...faults, ...scoreless.map((key) => `${key} has an event and no score`)];
}

/** In the log the versions of each round follow one another, in its order, up to the round's own. */
function gapsOf({ events, rounds }: Evidence['record']): string[] {
  const byRound = Map.groupBy(events, ({ roundId }) => roundId);
  return rounds.flatMap(({ id, version }) => {
    const versions = (byRound.get(id) ?? []).map(({ data }) => data.roundVersion);
    const isDense = versions.length === version && versions.every((one, at) => one === at + 1);
    return isDense ? [] : [`round ${id} is at ${version}, its events ${versions.join()}`];
  });
}

function tell({ id, op, key, value, outcome, status, code, body }: Operation): string {
  return `#${id} ${op} ${key} ${value}: ${outcome} ${status} ${code} version ${String(body['version'])}`;
}
