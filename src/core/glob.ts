/**
 * One test for all patterns, against a path with `/` relative to the folder that the patterns are relative to.
 * `*` and `?` stay inside a segment, `**` crosses segments, `{a,b}` and `[abc]` choose; a dot at the beginning is no exception;
 * a pattern that ends in `/` means all below.
 */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const matcher = new RegExp(`^(?:${patterns.map(translate).join('|')})$`);
  return (path) => matcher.test(path);
}

/** True where the text is a pattern and not the plain name of a file or folder. */
export function isGlob(text: string): boolean {
  return /[*?{[]/.test(text);
}

const TOKEN = /\/\*\*$|\*\*\/|\*\*|\*|\?|\{|\}|,|\[!?[^\]/]+\]|[\s\S]/g;

function translate(pattern: string): string {
  let depth = 0;
  const source = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  const parts = (source.match(TOKEN) ?? []).map((token) => {
    switch (token) {
      case '/**':
        return '(?:/.*)?';
      case '**/':
        return '(?:.*/)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        depth += 1;
        return '(?:';
      case '}':
        if (depth === 0) return '\\}';
        depth -= 1;
        return ')';
      case ',':
        return depth > 0 ? '|' : ',';
      default:
        return token.length > 1 ? token.replace('[!', '[^').replaceAll('\\', '\\\\') : token.replace(/[\\^$.+()|[\]/-]/g, '\\$&');
    }
  });
  return parts.join('') + ')'.repeat(depth);
}
