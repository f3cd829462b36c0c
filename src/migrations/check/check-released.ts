import { loadCompiler, ts } from '../../languages/typescript/compiler.js';
import { isIndex } from '../register.js';
import { type CheckFinding, finding } from './finding.js';
import { isMigrationFile } from './known-migrations.js';
import { readIndex } from './read-index.js';

/** A released migration is history: users have run it as it was, in the order in which it stood. Comments may change. */
export function checkReleased(files: ReadonlyMap<string, string>, released: ReadonlyMap<string, string>): readonly CheckFinding[] {
  loadCompiler();
  return [...files].flatMap(([path, text]) => {
    const before = released.get(path);
    if (before === undefined || before === text) return [];
    if (isIndex(path)) return checkOrder(path, text, before);
    if (!isMigrationFile(path) || code(text) === code(before)) return [];
    return [
      finding(
        { path, text },
        'released-edited',
        0,
        'It differs from what was released, and users have run that.',
        'Take the edit back and write a new migration.',
      ),
    ];
  });
}

function checkOrder(path: string, text: string, before: string): readonly CheckFinding[] {
  const now = readIndex(path, text);
  const kept = readIndex(path, before).filter((name) => now.includes(name));
  const at = kept.findIndex((name, place) => now[place] !== name);
  if (at < 0) return [];
  return [
    finding(
      { path, text },
      'order-changed',
      0,
      `${kept[at]} has lost its place.`,
      'Keep the released ones in their order, and add at the end.',
    ),
  ];
}

/** The text without comments and spaces. */
function code(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const tokens: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) tokens.push(scanner.getTokenText());
  return tokens.join('\n');
}
