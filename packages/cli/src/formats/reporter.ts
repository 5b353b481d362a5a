import type { FileResult } from '../lint.ts';
import type { Totals } from '../totals.ts';

/** Says what was found, file by file as the run goes on, so that no text need be kept. */
export interface Reporter {
  file(result: FileResult): void | Promise<void>;
  end(totals: Totals): void;
}
