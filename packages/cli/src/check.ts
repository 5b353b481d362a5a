import { resolve } from 'node:path';
import { loadAnalyzer } from '@seaworthy/rules';
import type { Arguments } from './arguments.ts';
import { discover, kindOfNamed, type FoundFile } from './discover.ts';
import { diffReporter } from './formats/diff.ts';
import { jsonReporter } from './formats/json.ts';
import { prettyReporter } from './formats/pretty.ts';
import type { Reporter } from './formats/reporter.ts';
import type { Host } from './host.ts';
import { lint, type FileResult } from './lint.ts';
import type { Problem } from './problem.ts';
import { loadSettings, type Settings } from './settings.ts';
import { decode, readSource, writeSource, type Read } from './source-file.ts';
import { addTo, count, noTotals } from './totals.ts';
import { visible } from './visible-text.ts';

/** 0: nothing at error level. 1: findings at error level, or too many warnings. 2: misuse or failure. */
export type ExitCode = 0 | 1 | 2;

/** Checks what the command line asks for and reports it. Throws a Misuse. */
export async function check(args: Arguments, host: Host): Promise<ExitCode> {
  const settings = await loadSettings(args, host.cwd, host.loadAnalyzer ?? loadAnalyzer);
  const session = new Session(args, host, settings);
  if (args.stdin === undefined) await session.checkPaths();
  else await session.checkStdin(args.stdin);
  return session.end();
}

function reporterFor(args: Arguments, host: Host): Reporter {
  if (args.mode === 'diff') return diffReporter(host, args.color);
  // The place of the fixed text is standard output.
  const output = args.stdin !== undefined && args.mode === 'fix' ? host.stderr : host.stdout;
  return args.format === 'json' ? jsonReporter(output, args.mode) : prettyReporter(output, host.env, args);
}

/** One run over some files. */
class Session {
  readonly #args: Arguments;
  readonly #host: Host;
  readonly #settings: Settings;
  readonly #reporter: Reporter;
  readonly #shown = noTotals();
  /** With what `--quiet` hides. */
  readonly #all = noTotals();
  #failed = false;

  constructor(args: Arguments, host: Host, settings: Settings) {
    this.#args = args;
    this.#host = host;
    this.#settings = settings;
    this.#reporter = reporterFor(args, host);
  }

  async checkPaths(): Promise<void> {
    const { files, problems, skipped } = await discover(this.#args.paths, this.#settings.discover);
    for (const problem of problems) this.#tell(problem);
    for (const path of skipped) this.#note(`${path}: Skipped, as the configuration takes it out.`);
    for (const file of files) await this.#checkFile(file);
    if (this.#all.files > 0 || this.#failed || skipped.length > 0) return;
    const where = this.#args.paths.join(', ') || 'this folder';
    this.#note(`Nothing to check: no file of a known kind was found in ${where}.`);
  }

  async checkStdin(name: string): Promise<void> {
    const { cwd, stdin, stdout } = this.#host;
    const path = resolve(cwd, name);
    const kind = kindOfNamed(path, name, this.#settings.discover);
    const read = decode(await bytesOf(stdin), name);
    if (kind === null) {
      this.#note(`${name}: Skipped, as the configuration takes it out.`);
      if (this.#args.mode === 'fix' && 'text' in read) stdout.write(read.text);
    } else if (typeof kind === 'object') {
      this.#tell(kind);
    } else {
      const result = await this.#lint({ kind, path, shown: name, named: true }, read);
      if (!result) return;
      if (this.#args.mode === 'fix') stdout.write(result.fixed?.after ?? result.text);
      await this.#report(result);
    }
  }

  async #checkFile(file: FoundFile): Promise<void> {
    const read = readSource(file.path, file.shown);
    const result = await this.#lint(file, read);
    if (!result) return;
    const problem =
      this.#args.mode === 'fix' && result.fixed && writeSource(file.path, file.shown, result.fixed.after);
    if (!problem) return this.#report(result);
    this.#tell(problem);
    const unfixed = await this.#lint(file, read, 'lint');
    if (unfixed) await this.#report(unfixed);
  }

  /** Undefined when there is nothing to report: no rules for the kind, or a problem, which is told. */
  async #lint(file: FoundFile, read: Read, mode = this.#args.mode): Promise<FileResult | undefined> {
    const analyzer = await (this.#host.loadAnalyzer ?? loadAnalyzer)(file.kind);
    if (!analyzer) {
      if (file.named)
        this.#tell({ path: file.shown, message: `There are no rules for ${file.kind} files yet.` });
      return undefined;
    }
    if ('problem' in read) {
      this.#tell(read.problem);
      return undefined;
    }
    const options = this.#settings.optionsFor(file);
    await analyzer.prepare(read.text, options);
    const result = lint({ file, text: read.text, analyzer, options, mode });
    if (!('problem' in result)) return result;
    this.#tell(result.problem);
    return undefined;
  }

  async #report(result: FileResult): Promise<void> {
    addTo(this.#all, result);
    const findings = this.#args.quiet
      ? result.findings.filter(({ severity }) => severity === 2)
      : result.findings;
    addTo(this.#shown, { ...result, findings });
    await this.#reporter.file({ ...result, findings });
  }

  end(): ExitCode {
    const { maxWarnings = Number.POSITIVE_INFINITY } = this.#args;
    const { files, errors, warnings } = this.#all;
    if (files > 0 || this.#args.format === 'json') this.#reporter.end(this.#shown);
    const tooMany = warnings > maxWarnings;
    if (tooMany)
      this.#note(`${count(warnings, 'warning')}: more than the ${maxWarnings} that --max-warnings allows.`);
    if (this.#failed) return 2;
    return errors > 0 || tooMany ? 1 : 0;
  }

  /** Reports what went wrong; the exit code becomes 2. */
  #tell({ path, message }: Problem): void {
    this.#failed = true;
    this.#note(`${path}: ${message}`);
  }

  #note(text: string): void {
    this.#host.stderr.write(`${visible(text)}\n`);
  }
}

async function bytesOf(stream: Host['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
