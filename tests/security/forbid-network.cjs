// Preloaded before the program (`node --require`): whoever reaches for the network, or starts a program, is noted and refused.
const { appendFileSync } = require('node:fs');
const forbid = (module, names) => {
  for (const name of names)
    module[name] = (...args) => {
      appendFileSync(process.env.BULLETIN_FORBIDDEN, `${name} ${String(args[0]?.host ?? args[0])}\n`);
      throw new Error(`${name} is forbidden`);
    };
};
forbid(require('node:net'), ['connect', 'createConnection']);
forbid(require('node:net').Socket.prototype, ['connect']);
forbid(require('node:tls'), ['connect']);
forbid(require('node:http'), ['request', 'get']);
forbid(require('node:https'), ['request', 'get']);
forbid(require('node:http2'), ['connect']);
forbid(require('node:dgram'), ['createSocket']);
forbid(require('node:dns'), ['lookup', 'resolve', 'resolve4', 'resolve6']);
forbid(require('node:child_process'), ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
forbid(globalThis, ['fetch', 'WebSocket', 'EventSource']);
require('node:module').syncBuiltinESMExports();
