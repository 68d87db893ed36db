import { html, type Html } from '@golfroundpro/shared/http/html.ts';
import type { PlayerAnswer, RoundAnswer } from '../../rounds/round-answer.ts';
import { classOf, columnHoles, columnsOf, sumOf, type Column } from './card-columns.ts';
import { playerName } from './player-name.ts';
import { strokesCell } from './strokes-cell.ts';

type CardHole = PlayerAnswer['card'][number];
type Score = PlayerAnswer['scores'][number];

/** The table of the card: for each tee its length, par and stroke index, then who plays from it. */
export function cardTable(round: RoundAnswer): Html {
  const columns = columnsOf(round.players[0]?.card.map(({ hole }) => hole) ?? []);
  return html`<table>
    <caption class="hidden">
      Scores of ${round.courseName}, ${round.playedOn}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="name">Hole</th>
        ${columns.map(headOf)}
      </tr>
    </thead>
    ${teesOf(round.players).map((players) => teeRows(players, columns, round))}
  </table>`;
}

function headOf(column: Column): Html {
  return 'sum' in column
    ? html`<th scope="col" class="sum">${column.sum}</th>`
    : html`<th scope="col">${column.hole}</th>`;
}

/** Players who play the same holes, lengths, pars and stroke indexes, together. */
function teesOf(players: PlayerAnswer[]): PlayerAnswer[][] {
  const key = ({ teeId, card }: PlayerAnswer) =>
    JSON.stringify([teeId, card.map(({ par, strokeIndex, length }) => [par, strokeIndex, length])]);
  return [...Map.groupBy(players, key).values()];
}

function teeRows(players: PlayerAnswer[], columns: Column[], round: RoundAnswer): Html {
  const { card, teeId } = players[0]!;
  const byHole = new Map(card.map((hole) => [hole.hole, hole]));
  // A length of 0 is one that is not known.
  const row = (name: string, valueOf: (hole: CardHole) => number) =>
    html`<tr class="course">
      <th scope="row" class="name">${name}</th>
      ${columns.map((column) => {
        const total = sumOf(columnHoles(column).map((hole) => valueOf(byHole.get(hole)!)));
        return html`<td class="${classOf(column)}">${total || ''}</td>`;
      })}
    </tr>`;
  return html`<tbody>
    ${row(`${teeName(teeId)} (m)`, ({ length }) => length)} ${row('Par', ({ par }) => par)}
    ${strokeIndexRow(columns, byHole)}
    ${players.map((player) => playerRows(player, columns, round))}
  </tbody>`;
}

function strokeIndexRow(columns: Column[], byHole: Map<number, CardHole>): Html {
  return html`<tr class="course">
    <th scope="row" class="name">Stroke index</th>
    ${columns.map((column) =>
      'sum' in column
        ? html`<td class="sum"></td>`
        : html`<td>${byHole.get(column.hole)!.strokeIndex}</td>`,
    )}
  </tr>`;
}

function playerRows(player: PlayerAnswer, columns: Column[], round: RoundAnswer): Html {
  const scores = new Map(player.scores.map((score) => [score.hole, score]));
  const some = (field: 'putts' | 'points') =>
    player.scores.some((score) => score[field] !== null) ||
    (field === 'points' && player.points !== null);
  return html`<tr class="player">
      <th scope="row" class="name">${playerName(player, round)}${handicapNote(player)}</th>
      ${columns.map((column) => strokesCell(column, player, scores))}
    </tr>
    ${some('putts') ? figureRow('Putts', 'putts', columns, scores, undefined) : null}
    ${player.playingHandicap === null ? null : figureRow('Net', 'net', columns, scores, player.net)}
    ${some('points') ? figureRow('Points', 'points', columns, scores, player.points) : null}`;
}

function handicapNote({ playingHandicap, handicapIndex, gender }: PlayerAnswer): Html {
  const parts = [
    gender,
    handicapIndex === null ? null : `index ${signed(handicapIndex)}`,
    playingHandicap === null ? 'gross only' : `playing ${signed(playingHandicap)}`,
  ].filter((part) => part !== null);
  return html`<small>${parts.join(' · ')}</small>`;
}

/** A plus handicap is written with its sign. */
function signed(handicap: number): string {
  return handicap < 0 ? `+${-handicap}` : `${handicap}`;
}

function figureRow(
  name: string,
  field: 'putts' | 'net' | 'points',
  columns: Column[],
  scores: Map<number, Score>,
  total: number | null | undefined,
): Html {
  const valueOf = (hole: number) => scores.get(hole)?.[field];
  return html`<tr class="figures">
    <th scope="row" class="name">${name}</th>
    ${columns.map((column) => {
      const sum = sumOf(columnHoles(column).map(valueOf));
      const value = 'sum' in column && column.sum === 'Total' ? (total ?? sum) : sum;
      return html`<td class="${classOf(column)}">${value}</td>`;
    })}
  </tr>`;
}

function teeName(teeId: string): string {
  const words = teeId.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}
