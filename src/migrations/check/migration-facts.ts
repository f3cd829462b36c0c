/** What the text of one migration says about itself, hand-written or generated. Offsets are UTF-16 units of that text. */
export interface MigrationFacts {
  /** Relative to the folder of migrations. */
  readonly path: string;
  readonly text: string;
  /** Exported functions and values that are migrations; several in one file are read as one. */
  readonly names: readonly string[];
  readonly style: 'host' | 'portable';
  /** Keys of the receipts that it asks for or leaves. */
  readonly receipts: readonly Found[];
  /** Whole names that the catalog or the codenames know, in lower case. */
  readonly from: readonly Found[];
  /** Tests on a part of a name: `startsWith`, `includes` on a string, an unanchored pattern. */
  readonly partial: readonly Found[];
  readonly reads: readonly Found[];
  readonly writes: readonly Write[];
  /** `allow`: only named providers pass. `deny`: named ones are kept out, so an unknown one passes. */
  readonly providerGate: 'allow' | 'deny' | 'none';
  readonly hasUserTypeGate: boolean;
  readonly hasPlanGate: boolean;
}

/** A text and where it stands. A source that cannot be read off the text is `?`. */
export interface Found {
  readonly text: string;
  readonly at: number;
}

export interface Write {
  readonly source: string;
  readonly key: string | null;
  /** The names that may be written, without modifier; empty where the text does not tell. */
  readonly to: readonly string[];
  readonly carriesModifier: boolean;
  readonly at: number;
}
