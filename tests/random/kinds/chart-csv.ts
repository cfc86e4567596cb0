import { changedBytes, changedText } from '../mutate-text.ts';
import type { RandomKind } from '../random-kind.ts';
import { seedFiles } from './seeds.ts';
import { openShown } from './shown-file.ts';

const TYPES = ['barres', 'colonnes', 'courbe', 'parts'];

/** Figures of charts: files of comma-separated values, drawn in each way. */
export const chartCsv: RandomKind = {
  name: 'chart-csv',
  share: 4,
  async open() {
    const seeds = [
      ...seedFiles('bulletins/donnees', /\.csv$/).map(({ bytes }) => bytes.toString()),
      ...seedFiles('tests/fixtures/markdown/chart', /\.csv$/).map(({ bytes }) => bytes.toString()),
      'mois;appels;départs\nfévrier;1 200,5;-3\nmars;12 %;\navril;"1;2";4\n',
      'year,calls\n2024,"1,200"\n2025,1e3\n2026,.5\n',
      'a\tb\n2026-01-01\t1\n2026-02-01\t2 €\n',
    ];
    const pieces = [
      ...';|,|\t|"|""|\n|\r\n|\r|\n;;;\n|-|+|−|–|%|€|k|M|1 000|1\u202f000|1.000,5|1,000.5|0|-0|1e400|1e-400|∞|½|n. d.|=1+1|@x|#|2026-12|lundi|T1 2026'.split(
        '|',
      ),
    ];
    const trials = TYPES.map((type) =>
      openShown('p.csv', `::graphique{fichier=p.csv type=${type} titre="Les appels" source="nous"}`, 40),
    );
    return {
      make: (random) => changedBytes(changedText({ seeds, pieces }, random), random),
      run: async (input, index) => trials[index % trials.length]?.run(input, index),
      async close() {
        for (const trial of trials) await trial.close();
      },
    };
  },
};
