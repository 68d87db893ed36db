import sharp from 'sharp';

/** A picture of a phone has some 12 million; what says that it has more is not unpacked. */
const MOST_PIXELS = 40_000_000;
const MOST_SECONDS = 20;
/** The most that profile takes of one size; the first quality that fits is kept. */
const MOST_BYTES = 256 * 1024;
const QUALITIES = [80, 50, 20];
const FORMATS = new Set(['png', 'jpeg', 'webp']);

// Whatever bytes say that they are: no other reader is ever run, of SVG or PDF for one.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'],
});
sharp.cache(false);
sharp.concurrency(1);

/** A square picture. */
export interface SizedPicture {
  size: number;
  /** Base64. */
  webp: string;
}

/** Says that bytes are no picture that is taken, or a broken or too large one. */
export class BrokenPicture extends Error {}

/** The middle of a picture as squares, upright, with nothing but pixels: what a camera notes, where it was, is left out. */
export async function makeSizes(original: Buffer, sizes: number[]): Promise<SizedPicture[]> {
  const { format } = await orBroken(() => read(original).metadata());
  if (!FORMATS.has(format)) throw new BrokenPicture(`a picture of ${format}`);
  const pictures: SizedPicture[] = [];
  for (const size of sizes) pictures.push({ size, webp: await makeSize(original, size) });
  return pictures;
}

async function makeSize(original: Buffer, size: number): Promise<string> {
  for (const quality of QUALITIES) {
    const webp = await orBroken(() =>
      read(original)
        .autoOrient()
        .resize(size, size, { fit: 'cover' })
        .webp({ quality })
        .timeout({ seconds: MOST_SECONDS })
        .toBuffer(),
    );
    if (webp.byteLength <= MOST_BYTES) return webp.toString('base64');
  }
  throw new BrokenPicture(`no square of ${size} is small enough`);
}

const read = (original: Buffer) => sharp(original, { limitInputPixels: MOST_PIXELS });

async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new BrokenPicture(String(cause), { cause });
  }
}
