import { spawn } from 'node:child_process';

/** One compiler run per room: each room gets only the globals of the place it runs in. */
const rooms = ['shared', 'electron', 'renderer', 'tests'];

const exitCodes = await Promise.all(
  rooms.map(
    (room) =>
      new Promise<number>((resolve) => {
        const compiler = spawn('node_modules/.bin/tsc', ['--noEmit', '-p', room], { stdio: 'inherit' });
        compiler.on('close', (exitCode) => resolve(exitCode ?? 1));
      }),
  ),
);

const failedRooms = rooms.filter((_room, index) => exitCodes[index] !== 0);
console.log(
  failedRooms.length === 0 ? `Types hold in ${rooms.join(', ')}.` : `Types fail in ${failedRooms.join(', ')}.`,
);
process.exit(failedRooms.length === 0 ? 0 : 1);
