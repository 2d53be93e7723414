/** Reads a project as a user who may write nothing, and prints what was read. */
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { openTestProject } from './testProject.ts';

const path = process.argv[2] ?? '';
chmodSync(path, 0o444);
chmodSync(dirname(path), 0o555);
// The administrator may write everywhere: only another user shows what a file without rights does.
if (process.getuid?.() === 0) process.setuid?.(65_534);
const project = openTestProject(path);
console.log(JSON.stringify({ reason: project.file.readOnlyReason, name: project.getProject().name }));
project.close();
