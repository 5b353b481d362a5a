/** Why something that was asked for could not be done; the rest still is. Makes the exit code 2. */
export interface Problem {
  /** As the user knows it. */
  path: string;
  message: string;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied.',
  EISDIR: 'it is a folder.',
  ELOOP: 'its symbolic links run in a circle.',
  ENOENT: 'no such file or folder.',
  ENOTDIR: 'no such file or folder.',
  EPERM: 'permission denied.',
  EROFS: 'the file system is read-only.',
};

/** An error of the file system in words. */
export function fileProblem(path: string, doing: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  return { path, message: `${doing}: ${REASONS[code ?? ''] ?? message}` };
}
