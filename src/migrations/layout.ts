/** A TypeScript string in single quotes. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** `prefix[a, b]suffix` on one line where that fits 80 columns, else an element a line. */
export function list(indent: string, prefix: string, items: readonly string[], suffix: string): string {
  const line = `${indent}${prefix}[${items.join(', ')}]${suffix}`;
  if (line.length <= 80) return line;
  return `${indent}${prefix}[\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}]${suffix}`;
}

/** A block comment of paragraphs wrapped at 80 columns; what follows the first line of `For: …` hangs by two. */
export function docComment(paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, 80 - 3, /^\w+: /.test(paragraph) ? '  ' : ''));
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

function wrap(text: string, width: number, hang: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width || line.trim() === '') {
      line = longer;
      continue;
    }
    lines.push(line);
    line = `${hang}${word}`;
  }
  return [...lines, line];
}

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A property access behind `.` or `?.`, by dot where the name allows it. */
export function property(object: string, dot: '.' | '?.', name: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return `${object}${dot}${name}`;
  return `${object}${dot === '?.' ? dot : ''}[${quote(name)}]`;
}

export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}
