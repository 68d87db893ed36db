import { hash } from 'node:crypto';
import { html, Html } from '@golfroundpro/shared/http/html.ts';
import type { RoundAnswer } from '../../rounds/round-answer.ts';
import { CARD_STYLE } from './card-style.ts';
import { cardTable } from './card-table.ts';
import { playerName } from './player-name.ts';

/** What a browser may do with the card: draw it in its own style, and nothing else. */
export const CARD_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', CARD_STYLE, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** As one text: the policy allows exactly this. */
const STYLE = new Html(`<style>${CARD_STYLE}</style>`);

const HOLES = { '18': '18 holes', front9: 'Front nine', back9: 'Back nine' };
const CONTEXTS = {
  real: 'Counting round',
  practice: 'Practice',
  simulator: 'Simulator',
  scramble: 'Scramble',
};
const STATES = {
  in_progress: 'In progress',
  finished: 'Finished',
  abandoned: 'Abandoned',
  deleted: 'Deleted',
};

/** The card of a round as a page to print: self-contained, without a script. */
export function cardHtml(round: RoundAnswer): string {
  const { courseName, playedOn, holes, context, state, handicapAllowance } = round;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${courseName}, ${playedOn}: scorecard</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <header>
            <div>
              <h1>${courseName}</h1>
              <p>Scorecard · ${longDate(playedOn)}</p>
            </div>
            <dl>
              ${fact('Holes', HOLES[holes])} ${fact('Played as', CONTEXTS[context])}
              ${fact('Allowance', `${handicapAllowance} %`)} ${fact('State', STATES[state])}
            </dl>
          </header>
          <div class="scores">${cardTable(round)}</div>
          <section class="signatures" aria-label="Signatures">
            <p>Marker</p>
            ${round.players.map((player) => html`<p>${playerName(player, round)}</p>`)}
          </section>
          <footer>
            <p>
              Circle: under par, double from eagle on. Square: over par, double from two over on. X:
              picked up. Dot: a handicap stroke.
            </p>
            <p>
              Handicap figures are estimated, not official. Version ${round.version} of the round.
            </p>
          </footer>
        </main>
      </body>
    </html> `;
  return page.text;
}

function fact(name: string, value: string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function longDate(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
