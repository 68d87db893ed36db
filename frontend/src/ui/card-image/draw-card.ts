import { formatToPar } from '../../lib/golf-words.ts';
import type { SharedCard } from '../../lib/golf/shared-card.ts';
import { cellMark, stripNines, stripSum, type StripCell } from '../../lib/golf/strip.ts';
import { sumText } from '../../lib/golf/strip-words.ts';
import type { en } from '../../lib/golf/words/en.ts';
import type { Words } from '../../lib/words/define-words.ts';
import { PENCIL_STROKES, pencilColour } from '../pencil-strokes.ts';
import { fill, frame, layOut, loadFaces, toPng, write, type Sheet } from './sheet.ts';

type GolfWords = Words<typeof en>;
type Player = SharedCard['players'][number];

const BRAND = 'GolfRoundPro';
const WIDTH = 1080;
const MARGIN = 40;
const HEAD = 136;
const NAME = 104;
const TAB = 40;
const ROW = 132;
const FOOT = 104;
/** Nine holes and their sum, which has a little more room. */
const CELL = (WIDTH - 2 * MARGIN) / 10.25;

/** Draws a card as a PNG, one strip a player. */
export async function drawCard(card: SharedCard, words: GolfWords): Promise<Blob> {
  const heights = card.players.map(({ cells }) => NAME + ROW * ninesOf(cells).length + MARGIN / 2);
  const bottoms = heights.map((_, at) => sumOf(heights.slice(0, at + 1)) + HEAD);
  const sheet = layOut(WIDTH, HEAD + sumOf(heights) + FOOT);
  const names = card.players.map(({ name }) => name);
  await loadFaces(sheet, [card.title, card.subtitle, ...names, '0123456789'].join(''));
  drawHead(sheet, card);
  card.players.forEach((player, at) => drawPlayer(sheet, player, bottoms[at - 1] ?? HEAD, words));
  const ink = { size: 26, ink: '--ink-soft', to: 'end' } as const;
  write(sheet, BRAND, WIDTH - MARGIN, sheet.canvas.height - MARGIN, ink);
  return toPng(sheet);
}

const sumOf = (figures: number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

function ninesOf(cells: StripCell[]) {
  const nines = stripNines(cells);
  const parts = (['out', 'in'] as const).map((part) => ({ part, cells: nines[part] }));
  return parts.filter((nine) => nine.cells.length > 0);
}

function drawHead(sheet: Sheet, { title, subtitle }: SharedCard): void {
  fill(sheet, '--club', 0, 0, WIDTH, HEAD - 8);
  fill(sheet, '--club-2', 0, HEAD - 8, WIDTH, 8);
  const ink = { ink: '--on-club', room: WIDTH - 2 * MARGIN };
  write(sheet, title, MARGIN, 66, { ...ink, size: 46, isDisplay: true });
  write(sheet, subtitle, MARGIN, 106, { ...ink, size: 26 });
}

function drawPlayer(sheet: Sheet, { name, cells }: Player, top: number, words: GolfWords): void {
  const { scored, toPar } = stripSum(cells);
  const offPar = scored === cells.length ? `  ${formatToPar(toPar)}` : '';
  const end = { size: 60, isDisplay: true, to: 'end' } as const;
  write(sheet, name, MARGIN, top + 74, { size: 38, room: WIDTH * 0.6 });
  write(sheet, sumText(cells, words) + offPar, WIDTH - MARGIN, top + 78, end);
  ninesOf(cells).forEach((nine, at) => {
    const y = top + NAME + at * ROW;
    nine.cells.forEach((cell, place) => drawCell(sheet, cell, MARGIN + place * CELL, y));
    drawSum(sheet, words[nine.part], sumText(nine.cells, words), y);
  });
}

function drawCell(sheet: Sheet, cell: StripCell, left: number, top: number): void {
  const middle = left + CELL / 2;
  fill(sheet, '--stamp', left, top, CELL, TAB);
  frame(sheet, left, top, CELL, ROW);
  const tab = { size: 24, ink: '--on-stamp', to: 'center' } as const;
  write(sheet, String(cell.hole), middle, top + 29, tab);
  if (cell.strokes !== null && !cell.pickedUp) {
    write(sheet, String(cell.strokes), middle, top + TAB + 60, { size: 40, to: 'center' });
  }
  drawMark(sheet, cell, middle - 38, top + TAB + 8);
}

function drawMark({ pen, colour }: Sheet, cell: StripCell, left: number, top: number): void {
  const mark = cellMark(cell);
  pen.save();
  pen.translate(left, top);
  pen.scale(1.9, 1.9);
  Object.assign(pen, { lineWidth: 1.8, lineCap: 'round', strokeStyle: colour(pencilColour(mark)) });
  pen.stroke(new Path2D(PENCIL_STROKES[mark]));
  pen.restore();
}

/** Out or In, at the right edge of its nine. */
function drawSum(sheet: Sheet, name: string, sum: string, top: number): void {
  const width = CELL * 1.25;
  const left = WIDTH - MARGIN - width;
  fill(sheet, '--paper', left, top, width, ROW);
  frame(sheet, left, top, width, ROW);
  const middle = left + width / 2;
  write(sheet, name, middle, top + 29, { size: 24, ink: '--ink-soft', to: 'center' });
  write(sheet, sum, middle, top + TAB + 60, { size: 42, to: 'center' });
}
