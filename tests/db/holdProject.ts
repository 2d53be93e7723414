/** Opens a project for writing and holds it until it is killed. */
import { openTestProject } from './testProject.ts';

const project = openTestProject(process.argv[2] ?? '');
console.log(project.file.readOnlyReason ?? 'writing');
process.stdin.resume();
