import { EVIDENCE, type Collect } from './evidence.ts';
import type { ReportDescriptor, RuleContext } from './rule.ts';

/**
 * What rules are told of a file and of their place in it, without the ways to report. A class, because one is made for
 * every rule and every file.
 */
export abstract class BaseContext<Code> implements RuleContext<Code> {
  readonly id: string;
  readonly options: RuleContext['options'];
  readonly filename: string;
  readonly cwd: string;
  readonly settings: RuleContext['settings'];
  readonly languageOptions: RuleContext['languageOptions'];
  readonly sourceCode: Code;
  abstract readonly [EVIDENCE]: Collect | undefined;

  constructor(
    id: string,
    options: RuleContext['options'],
    file: Pick<RuleContext, 'filename' | 'cwd' | 'settings' | 'languageOptions'>,
    sourceCode: Code,
  ) {
    this.id = id;
    this.options = options;
    this.filename = file.filename;
    this.cwd = file.cwd;
    this.settings = file.settings;
    this.languageOptions = file.languageOptions;
    this.sourceCode = sourceCode;
  }

  abstract report(descriptor: ReportDescriptor): void;
}
