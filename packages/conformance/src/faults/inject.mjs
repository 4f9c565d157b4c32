// Loaded before the program (`node --import`): at the n-th call that changes a file the process is
// killed, or the call is refused. CASUS_FAULT=kill:3, ENOSPC:3, EROFS:1; count:0 says how many there are.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [what, at] = (process.env.CASUS_FAULT ?? 'count:0').split(':');
const CALLS = ['writeFileSync', 'renameSync', 'mkdirSync', 'rmSync', 'chmodSync'];
const PROMISED = ['writeFile', 'rename', 'rm', 'mkdir'];
let calls = 0;

/** The n-th call: half of what is written is on the disk when it happens. */
function struck(name, args, write) {
  calls += 1;
  if (calls !== Number(at)) return;
  if (name.startsWith('writeFile')) write(args[0], half(args[1]));
  if (what === 'kill') process.kill(process.pid, 'SIGKILL');
  if (what === 'count' || name.startsWith('rm')) return;
  throw Object.assign(new Error(`${what}: refused, ${name}`), { code: what, syscall: name });
}

const half = (content) => content.slice(0, Math.floor(content.length / 2));
const plainWrite = fs.writeFileSync;

for (const name of CALLS) {
  const plain = fs[name];
  fs[name] = (...args) => {
    struck(name, args, plainWrite);
    return plain(...args);
  };
}
for (const name of PROMISED) {
  const plain = fs.promises[name];
  fs.promises[name] = async (...args) => {
    struck(name, args, plainWrite);
    return plain(...args);
  };
}
syncBuiltinESMExports();
if (what === 'count') process.on('exit', () => plainWrite(2, `changes: ${calls}\n`));
