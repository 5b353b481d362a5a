import { readCompose } from './compose.ts';
import { readDockerRun } from './docker-run.ts';
import { readDotenv } from './dotenv.ts';
import { readDotenvExpand } from './dotenv-expand.ts';
import { readNode } from './node.ts';
import { readPythonDotenv } from './python-dotenv.ts';
import type { Reader, ReaderId } from './reading.ts';
import { readShell } from './shell.ts';
import { readSystemd } from './systemd.ts';

/** A reader, and what a message calls it. */
export interface ReaderFacts {
  /** As in a sentence: `docker run --env-file`. */
  name: string;
  read: Reader;
}

/** Every reader. */
export const readers: Readonly<Record<ReaderId, ReaderFacts>> = {
  dotenv: { name: 'dotenv', read: readDotenv },
  'dotenv-expand': { name: 'dotenv-expand', read: readDotenvExpand },
  node: { name: 'Node.js', read: readNode },
  'python-dotenv': { name: 'python-dotenv', read: readPythonDotenv },
  compose: { name: 'Compose', read: readCompose },
  'docker-run': { name: '`docker run`', read: readDockerRun },
  shell: { name: 'a shell', read: readShell },
  systemd: { name: 'systemd', read: readSystemd },
};

/** The ids of all readers. */
export const readerIds = Object.keys(readers) as readonly ReaderId[];
