/** The user asked for something that cannot be: exit code 2, with a hint at what would work. */
export class Misuse extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'Misuse';
    this.hint = hint;
  }
}
