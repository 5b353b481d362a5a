export { openDisk } from './project-on-disk.ts';
