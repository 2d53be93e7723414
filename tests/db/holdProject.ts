/** Opens a project for writing and holds it until it is killed. */
import { openTestProject } from './testProject.ts';

const project = openTestProject(process.argv[2] ?? '');
console.log(project.file.readOnlyReason ?? 'writing');
// What nobody can reach is collected, and its lock goes with it: the listener keeps the project reachable.
process.on('exit', () => project.close());
process.stdin.resume();
