import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';

const configuration = fileURLToPath(new URL('tsconfig.declarations.json', import.meta.url));

/**
 * Writes the types of each package into its `dist/index.d.ts`: one file with all that they need of private
 * packages. Throws when the sources have type errors.
 *
 * @param folders the packages' folders; each has an `src/index.ts`
 */
export async function writeDeclarations(folders: readonly string[]): Promise<void> {
  const entries = folders.map((folder) => ({
    filePath: join(folder, 'src/index.ts'),
    output: { noBanner: true, exportReferencedTypes: false },
  }));
  const texts = generateDtsBundle(entries, { preferredConfigPath: configuration });
  await Promise.all(
    folders.map((folder, index) => writeFile(join(folder, 'dist/index.d.ts'), texts[index] ?? '')),
  );
}
