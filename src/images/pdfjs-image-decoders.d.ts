/** The part of pdf.js that decodes pictures, by itself: its types are not published. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    readonly numComponents: number;
    /** Adobe's segment, where there is one. */
    readonly adobe: object | null;
    parse(data: Uint8Array): void;
    getData(options: {
      readonly width: number;
      readonly height: number;
      readonly isSourcePDF: boolean;
    }): Uint8ClampedArray<ArrayBuffer>;
  }
  export function setVerbosityLevel(level: number): void;
}
