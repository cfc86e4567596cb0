import type { pictureKinds as french } from '../fr/picture-kinds.ts';

/** Files that are no pictures that can be shown, and what stands in their places. */
export const pictureKinds: Readonly<Record<keyof typeof french, string>> = {
  'problem.image.is-heic':
    'the image “{file}” is in the HEIC format of recent telephones: neither browsers nor printers read it',
  'problem.image.is-heic.hint':
    'open it and export it as JPEG; for the next ones, on an iPhone: Settings → Camera → Formats → Most Compatible; on a Samsung: Camera → Settings → switch “High efficiency pictures” off',
  'problem.image.is-raw': 'the image “{file}” is a camera’s raw file (RAW)',
  'problem.image.is-raw.hint':
    'develop it in your photo program and export it as JPEG; on the camera, set the quality to JPEG or RAW + JPEG',
  'problem.image.is-pdf': '“{file}” is a PDF document, not an image',
  'problem.image.is-pdf.hint':
    'export the page that you want as PNG, or give a link to the document: [the document]({file})',
  'problem.image.is-office': '“{file}” is an office document, not an image',
  'problem.image.is-office.hint':
    'export the image from it as PNG or JPEG: right click on the image, then “Save as picture”',
  'problem.image.is-archive': '“{file}” is an archive (ZIP or the like), not an image',
  'problem.image.is-archive.hint': 'open the archive and put the image that it contains into the publication’s folder',
  'problem.image.is-video': '“{file}” is a video: paper cannot show it',
  'problem.image.is-video.hint': 'put a still image (a screenshot) and a link to the video',
  'problem.image.is-sound': '“{file}” is a sound recording, not an image',
  'problem.image.is-sound.hint': 'give a link to the recording, or remove this line',
  'problem.image.is-web-page': '“{file}” is a web page that was saved in place of the image',
  'problem.image.is-web-page.hint': 'show the image alone in the browser, then right click → “Save image as…”',
  'problem.image.is-pointer': '“{file}” is a mere pointer of Git LFS: the image itself is not on this computer',
  'problem.image.is-pointer.hint': 'fetch it: git lfs pull',
  'problem.image.is-sidecar': '“{file}” is not the image, but a file that macOS puts beside it (“._…”)',
  'problem.image.is-sidecar.hint': 'name the image itself, without “._” at the beginning',
  'problem.image.is-text': '“{file}” is a text file, not an image',
  'problem.image.is-text.hint': 'name the file of the image; a CSV table becomes a chart by ::chart{file={file}}',
  'problem.image.is-other': 'the image “{file}” is {format}: neither browsers nor printers show it',
  'problem.image.is-other.hint':
    'open it in an image editor and save it as JPEG (a photograph) or PNG (a drawing, a screenshot)',
  'found.picture-tiff': 'a TIFF file',
  'found.picture-bmp': 'a BMP file',
  'found.picture-psd': 'a Photoshop document (PSD)',
  'found.picture-jpeg-2000': 'a JPEG 2000 file',
  'found.picture-jpeg-xl': 'a JPEG XL file',
  'found.picture-icon': 'an icon (ICO or ICNS)',
  'found.picture-postscript': 'a PostScript file (EPS)',
  'found.picture-metafile': 'a Windows drawing (WMF or EMF)',
  'found.picture-gimp': 'a GIMP document (XCF)',
  'print.placeholder': '{alt} (missing image: {name})',
  'print.placeholder.no-alt': 'Missing image: {name}',
  'cli.summary.frames':
    '{count} grey {count|frame stands|frames stand} in for {count|an image|images}: replace before printing and publishing.',
  'problem.image.placeholders':
    '{count} grey {count|frame stands|frames stand} in for {count|an image|images}: the number is shown, but not written to the output folder',
  'problem.image.placeholders.hint':
    'put the {count|image|images} into the publication’s folder; to write it all the same: bulletin build {number} --placeholders',
  'cli.summary.placeholders':
    'with --placeholders a grey frame stands in for the {count|image that is missing|images that are missing}, and the number can be seen without {count|it|them}',
};
