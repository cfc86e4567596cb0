import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture as a reader decodes it. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, 0 to 255. */
  readonly pixel: (x: number, y: number) => readonly number[];
}

/** pdf.js's ImageKind. */
const ONE_BIT_GREY = 1;
const RGB = 2;

/** The pictures of a PDF's first page, in the order in which they are painted. */
export async function pdfPictures(bytes: Uint8Array): Promise<PdfPicture[]> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: PdfPicture[] = [];
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.paintImageXObject) continue;
    const [name] = argsArray[index] as [string];
    const store = name.startsWith('g_') ? page.commonObjs : page.objs;
    pictures.push(
      await new Promise<PdfPicture>((resolve) => store.get(name, (image: DecodedImage) => resolve(toPicture(image)))),
    );
  }
  await task.destroy();
  return pictures;
}

interface DecodedImage {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array;
}

function toPicture({ width, height, kind, data }: DecodedImage): PdfPicture {
  const pixel = (x: number, y: number) => {
    if (kind === ONE_BIT_GREY) {
      const row = y * Math.ceil(width / 8);
      const grey = ((data[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
      return [grey, grey, grey, 255];
    }
    const at = (y * width + x) * (kind === RGB ? 3 : 4);
    return [...data.subarray(at, at + 3), kind === RGB ? 255 : (data[at + 3] ?? 0)];
  };
  return { width, height, pixel };
}
