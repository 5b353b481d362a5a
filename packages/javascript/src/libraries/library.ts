/** Where a fact about a package comes from. */
export interface Sourced {
  /** The page of the vendor that says so. */
  readonly source: string;
}

/** A function of a package: its module, and what `Origin.name` calls it there. */
export interface Callee {
  readonly module: string;
  /** Empty for the default export. */
  readonly name: string;
}

/** A function that is known by one name everywhere, so that fragments without its import are understood. */
export interface FamiliarCallee extends Callee {
  /** What it is called where the file does not say where it comes from: `pino`, `winston.createLogger`. */
  readonly usualName: string;
}
