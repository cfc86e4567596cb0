// Compares what the pair tables of the packaged faces set with what HarfBuzz sets: the whole dictionary, in all forms.
//
//   npm run bench:shaping
import { packagedFontFiles } from '../../../src/fonts/packaged-fonts.ts';
import { compareShaping, dictionaryWords, inProse } from '../../fonts/compare-shaping.ts';

const words = dictionaryWords();
for (const key of Object.keys(packagedFontFiles())) {
  const started = process.cpuUsage();
  const texts = words.flatMap(inProse);
  const { byTables, left, differing } = compareShaping(key, texts, 'fr');
  const seconds = process.cpuUsage(started).user / 1e6;
  console.log(
    `${key}: ${byTables} by tables, ${left} by HarfBuzz, ${differing.length} differ, ${seconds.toFixed(1)} s`,
  );
  if (differing.length > 0) {
    console.log(differing.slice(0, 10));
    process.exitCode = 1;
  }
}
