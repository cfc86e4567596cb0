// Makes the calls of node:fs fail, or the process die, at a chosen one. Preloaded into a process with `--require`, it
// takes its fault from BULLETIN_FAULT; loaded into a running one, from `arm`. CommonJS, since only that is preloaded
// before the program's own modules take their functions from node:fs.
//
// A call is a *step* where the disk can stop it: writing a file is opened, half of it written, the rest written, closed;
// removing a folder is a step for each file in it. So a fault falls into the middle of these too.
const fs = require('node:fs');
const { join, resolve, sep } = require('node:path');
const { syncBuiltinESMExports } = require('node:module');
const { errno: ERRNOS } = require('node:os').constants;

const real = { ...fs, nativeRealpath: fs.realpathSync.native };

/** What needs room on the disk. */
const NEEDS_ROOM = new Set(['create', 'write', 'mkdir', 'link', 'symlink', 'fsync', 'copyfile']);

/**
 * What is done to the steps. Undefined: nothing, and nothing is counted.
 * kind: record (only counts), kill (before the step), error (the step fails once), stuck (from the step on, the same
 * call on the same path fails), full (from the step on there is no room).
 * @type {undefined | { kind: string, at: number, code?: string, roots: string[], done: number, steps: string[], hit?: {call: string, path: string} }}
 */
let fault;
/** Whether Node is at a call of its own: what it calls of node:fs inside is no step more. */
let isInside = false;

function arm({ kind, at = -1, code = 'EIO', roots }) {
  fault = { kind, at, code, roots, done: 0, steps: [] };
}

/** Returns what was done, and stops. */
function disarm() {
  const was = fault;
  fault = undefined;
  return { steps: was?.steps ?? [], hit: was?.hit };
}

function step(call, path, other) {
  if (!fault || isInside || typeof path !== 'string') return;
  const full = resolve(path);
  if (!fault.roots.some((root) => full === root || full.startsWith(root + sep))) return;
  const index = fault.done++;
  fault.steps.push(`${call} ${full}`);
  const { kind, at, code, hit } = fault;
  if (kind === 'kill' && index === at) process.kill(process.pid, 'SIGKILL');
  const isHit =
    (kind === 'error' && index === at) ||
    (kind === 'stuck' && (index === at || (hit?.call === call && hit.path === full))) ||
    (kind === 'full' && index >= at && NEEDS_ROOM.has(call));
  if (!isHit) return;
  fault.hit ??= { call, path: full };
  const syscall = { create: 'open', read: 'read', write: 'write' }[call] ?? call;
  const reason = kind === 'full' ? 'ENOSPC' : code;
  const ofNode = call === 'write' || call === 'read' || call === 'fsync' || call === 'close' ? {} : { path };
  throw Object.assign(new Error(`${reason}: injected, ${syscall} '${path}'`), {
    errno: -ERRNOS[reason],
    code: reason,
    syscall,
    ...ofNode,
    ...(other !== undefined && { dest: other }),
  });
}

function inside(call) {
  const was = isInside;
  isInside = true;
  try {
    return call();
  } finally {
    isInside = was;
  }
}

/** Paths of open files, by their descriptors. */
const paths = new Map();

function openSync(path, flags = 'r', mode) {
  const writes =
    typeof flags === 'string' ? /[wa+]/.test(flags) : (flags & (fs.constants.O_CREAT | fs.constants.O_WRONLY)) !== 0;
  step(writes ? 'create' : 'open', path);
  const descriptor = real.openSync(path, flags, mode);
  paths.set(descriptor, path);
  return descriptor;
}

function closeSync(descriptor) {
  const path = paths.get(descriptor);
  paths.delete(descriptor);
  real.closeSync(descriptor);
  step('close', path);
}

function writeSync(descriptor, ...rest) {
  step('write', paths.get(descriptor));
  return real.writeSync(descriptor, ...rest);
}

function readSync(descriptor, ...rest) {
  step('read', paths.get(descriptor));
  return real.readSync(descriptor, ...rest);
}

/** As Node does it, and in halves. */
function writeFileSync(file, data, options) {
  const bytes = typeof data === 'string' ? Buffer.from(data, options?.encoding ?? 'utf8') : data;
  if (typeof file !== 'string') {
    writeHalves(file, bytes);
    return;
  }
  const descriptor = openSync(file, options?.flag ?? 'w', options?.mode ?? 0o666);
  try {
    writeHalves(descriptor, bytes);
    if (options?.flush) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeHalves(descriptor, bytes) {
  const half = bytes.byteLength >> 1;
  let at = 0;
  for (const end of [half, bytes.byteLength]) {
    step('write', paths.get(descriptor));
    while (at < end) at += real.writeSync(descriptor, bytes, at, end - at);
  }
}

function fsyncSync(descriptor) {
  step('fsync', paths.get(descriptor));
  real.fsyncSync(descriptor);
}

function fdatasyncSync(descriptor) {
  step('fsync', paths.get(descriptor));
  real.fdatasyncSync(descriptor);
}

function readFileSync(file, options) {
  if (typeof file === 'string') {
    step('open', file);
    step('read', file);
  } else step('read', paths.get(file));
  return inside(() => real.readFileSync(file, options));
}

function rmSync(path, options = {}) {
  let stats;
  try {
    stats = lstatSync(path);
  } catch (error) {
    if (options.force && error.code === 'ENOENT') return;
    throw error;
  }
  if (stats.isDirectory() && !options.recursive)
    throw Object.assign(new Error('is a folder'), { code: 'ERR_FS_EISDIR', syscall: 'rm', path });
  if (!stats.isDirectory()) {
    unlinkSync(path);
    return;
  }
  for (const name of readdirSync(path)) rmSync(join(path, name), options);
  rmdirSync(path);
}

/** A call that is one step. */
const simple =
  (name, call) =>
  (path, ...rest) => {
    step(call, path, call === 'rename' || call === 'link' ? rest[0] : undefined);
    return inside(() => real[name].call(fs, path, ...rest));
  };

function opendirSync(path, options) {
  step('opendir', path);
  const folder = real.opendirSync(path, options);
  const read = folder.readSync.bind(folder);
  folder.readSync = () => {
    step('readdir', path);
    return read();
  };
  return folder;
}

function existsSync(path) {
  try {
    step('stat', path);
  } catch {
    return false;
  }
  return real.existsSync(path);
}

/** Errors on what is not there are no errors for some callers: the fault comes before that is known. */
const lstatSync = simple('lstatSync', 'lstat');
const unlinkSync = simple('unlinkSync', 'unlink');
const rmdirSync = simple('rmdirSync', 'rmdir');
const readdirSync = simple('readdirSync', 'readdir');

const faulty = {
  openSync,
  closeSync,
  writeSync,
  readSync,
  writeFileSync,
  fsyncSync,
  fdatasyncSync,
  readFileSync,
  rmSync,
  opendirSync,
  existsSync,
  lstatSync,
  unlinkSync,
  rmdirSync,
  readdirSync,
  statSync: simple('statSync', 'stat'),
  accessSync: simple('accessSync', 'access'),
  mkdirSync: simple('mkdirSync', 'mkdir'),
  mkdtempSync: simple('mkdtempSync', 'mkdir'),
  renameSync: simple('renameSync', 'rename'),
  linkSync: simple('linkSync', 'link'),
  symlinkSync: simple('symlinkSync', 'symlink'),
  copyFileSync: simple('copyFileSync', 'copyfile'),
  realpathSync: Object.assign(simple('realpathSync', 'realpath'), { native: simple('nativeRealpath', 'realpath') }),
};

/** From now on the functions of node:fs are these, in modules of both kinds. */
Object.assign(fs, faulty);
syncBuiltinESMExports();

const asked = process.env.BULLETIN_FAULT;
if (asked !== undefined) {
  const { trace, ...what } = JSON.parse(asked);
  arm(what);
  process.on('exit', () => {
    const { steps, hit } = disarm();
    if (trace !== undefined) real.writeFileSync(trace, JSON.stringify({ steps, hit }));
  });
}

module.exports = { arm, disarm };
