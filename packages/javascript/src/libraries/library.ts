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
