/** What was measured, held against its budget. */
export interface Verdict {
  name: string;
  /** What the time is compared with. */
  against: string;
  /** What is compared: CPU time with that of others, time that passes with a limit. In milliseconds. */
  time: number;
  measure: 'CPU' | 'elapsed';
  ratio: number;
  budget: number;
  /** Whether going over the budget fails the run. */
  binding: boolean;
  /** The largest resident set in MiB, where it has a budget. */
  memory?: { used: number; budget: number };
}

/** The lines of a report. */
export function report({ name, against, time, measure, ratio, budget, memory }: Verdict): string[] {
  const lines = [
    `${name}: ${time.toFixed(0)} ms ${measure}, ${ratio.toFixed(2)} × ${against}, budget ${budget}: ${word(ratio <= budget)}`,
  ];
  if (memory) {
    const holds = memory.used <= memory.budget;
    lines.push(`${name}: ${memory.used.toFixed(0)} MiB at most, budget ${memory.budget}: ${word(holds)}`);
  }
  return lines;
}

/** Whether every budget that binds is kept. */
export function holds({ ratio, budget, binding, memory }: Verdict): boolean {
  return !binding || (ratio <= budget && (!memory || memory.used <= memory.budget));
}

function word(kept: boolean): string {
  return kept ? 'holds' : 'exceeded';
}
