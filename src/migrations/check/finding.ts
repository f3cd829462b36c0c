/** One mistake in one migration of the folder. */
export interface CheckFinding {
  /** A stable kebab-case code; each has its section in `docs/migrations.md`. */
  readonly code: string;
  /** Relative to the folder of migrations. */
  readonly path: string;
  /** 1-based; 1 where the file as a whole is meant. */
  readonly line: number;
  readonly message: string;
  /** The next step. */
  readonly help: string;
}
