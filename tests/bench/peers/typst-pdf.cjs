// node typst-pdf.cjs <source> <pdf> <folder of fonts>: Typst's PDF, made in Node. It runs where the peers are installed.
const { writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const [source, pdf, fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(pdf, compiler.pdf({ mainFilePath: source }));
