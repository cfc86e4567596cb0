// What a thread of a build of many numbers runs (src/build/pool): the pool calls the function with each number.
const { loadBundle } = require('./load-bundle.js');

module.exports = loadBundle('bulletin').bundle.loadNumberThread();
