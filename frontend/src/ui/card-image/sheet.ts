/** A sheet of card stock that is drawn on, with the colours and the faces of the page. */
export interface Sheet {
  pen: CanvasRenderingContext2D;
  canvas: HTMLCanvasElement;
  /** The colour that a token stands for: "var(--ink)". */
  colour: (token: string) => string;
  face: (isDisplay: boolean) => string;
}

export interface Writing {
  size: number;
  /** Of the card's title: the display face. */
  isDisplay?: boolean;
  ink?: string;
  to?: CanvasTextAlign;
  /** What is wider is set closer. */
  room?: number;
}

/** Lays out an empty sheet, by daylight whatever the page's theme is: it is as good as printed. */
export function layOut(width: number, height: number): Sheet {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const sheet: Sheet = {
    pen: canvas.getContext('2d')!,
    canvas,
    colour: (token) => computed('color', token),
    face: (isDisplay) => computed('fontFamily', `var(--house-${isDisplay ? 'display' : 'text'})`),
  };
  fill(sheet, '--surface', 0, 0, width, height);
  return sheet;
}

const known = new Map<string, string>();

/** What a value with tokens in it comes to; it is asked once. */
function computed(name: 'color' | 'fontFamily', value: string): string {
  const found = known.get(value) ?? look(name, value);
  known.set(value, found);
  return found;
}

function look(name: 'color' | 'fontFamily', value: string): string {
  const probe = document.createElement('span');
  probe.dataset['theme'] = 'light';
  probe.style[name] = value;
  document.body.append(probe);
  const found = getComputedStyle(probe)[name];
  probe.remove();
  return found;
}

/** A face that the page has not shown yet would be missing in the picture; what no font has is drawn in another. */
export async function loadFaces(sheet: Sheet, text: string): Promise<void> {
  const fonts = [true, false].map((isDisplay) => fontOf(sheet, { size: 40, isDisplay }));
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, text)));
}

const fontOf = ({ face }: Sheet, { size, isDisplay = false }: Writing): string =>
  `${isDisplay ? 700 : 600} ${size}px ${face(isDisplay)}`;

export function write(sheet: Sheet, text: string, x: number, y: number, how: Writing): void {
  const { pen, colour } = sheet;
  pen.font = fontOf(sheet, how);
  pen.fillStyle = colour(`var(${how.ink ?? '--ink'})`);
  pen.textAlign = how.to ?? 'start';
  pen.fillText(text, x, y, how.room);
}

type Area = [left: number, top: number, width: number, height: number];

export function fill({ pen, colour }: Sheet, token: string, ...area: Area): void {
  pen.fillStyle = colour(`var(${token})`);
  pen.fillRect(...area);
}

export function frame({ pen, colour }: Sheet, ...area: Area): void {
  pen.strokeStyle = colour('var(--line-strong)');
  pen.lineWidth = 1.5;
  pen.strokeRect(...area);
}

export function toPng({ canvas }: Sheet): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
