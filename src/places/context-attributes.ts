import { compileGlobs } from '../core/glob.js';

/** One `.gitattributes` file: where it lies (`packages/app/`, or empty) and what it says. */
export interface AttributeFile {
  readonly folder: string;
  readonly text: string;
}

interface Rule {
  readonly covers: (path: string) => boolean;
  readonly isGenerated: boolean;
}

const compiled = new WeakMap<AttributeFile, readonly Rule[]>();

/**
 * Whether attributes mark the path as generated (`linguist-generated`). Files of outer folders come first: the last rule that covers the path holds.
 * Source: gitattributes(5); the attribute is that of GitHub's Linguist.
 */
export function isMarkedGenerated(path: string, files: readonly AttributeFile[]): boolean {
  let isGenerated = false;
  for (const file of files) {
    if (!path.startsWith(file.folder)) continue;
    const inner = path.slice(file.folder.length);
    for (const rule of rulesOf(file)) if (rule.covers(inner)) isGenerated = rule.isGenerated;
  }
  return isGenerated;
}

function rulesOf(file: AttributeFile): readonly Rule[] {
  const known = compiled.get(file) ?? file.text.split(/\r?\n/).flatMap(readRule);
  compiled.set(file, known);
  return known;
}

function readRule(line: string): readonly Rule[] {
  const [pattern, ...attributes] = line.trim().split(/\s+/);
  const attribute = attributes.findLast((each) => /^[-!]?linguist-generated(?:=|$)/.test(each));
  if (pattern === undefined || pattern.startsWith('#') || attribute === undefined) return [];
  const isGenerated = !/^[-!]|=(?:false|0)$/.test(attribute);
  // A pattern without a slash fits the name in every folder; one with a slash is anchored where the file lies.
  const glob = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`;
  return [{ covers: compileGlobs([glob]), isGenerated }];
}
