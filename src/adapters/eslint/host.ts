/** The part of the rule API of ESLint that is used; oxlint's is the same. The package of neither is needed. */
export interface SourceCode {
  readonly ast: unknown;
  /** Without the byte order mark; binary languages have none. */
  readonly text?: string;
  getLocFromIndex?(index: number): Location;
}

export interface Location {
  readonly line: number;
  readonly column: number;
}

export interface HostContext {
  readonly cwd: string;
  readonly filename: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly options: readonly unknown[];
  readonly sourceCode: SourceCode;
  report(problem: Problem): void;
}

interface Fix {
  readonly range: [number, number];
  readonly text: string;
}

interface Fixer {
  replaceTextRange(range: [number, number], text: string): Fix;
}

export type FixFunction = (fixer: Fixer) => Fix;

export interface Problem {
  readonly loc: { readonly start: Location; readonly end: Location };
  readonly message: string;
  readonly fix?: FixFunction;
  readonly suggest?: { readonly desc: string; readonly fix: FixFunction }[];
}
