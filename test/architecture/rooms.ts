/** The table of `src/README.md`: folder -> folders that it may import. */
export type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

export function readRooms(page: string): Rooms {
  const rows = page.split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| folder'));
  return new Map(
    rows.map((row) => {
      const [, folder = '', , , mayImport = ''] = row.split('|').map((cell) => cell.trim());
      return [folder, new Set(mayImport.split(' ').filter((word) => word !== ''))];
    }),
  );
}

/** The folder of a path below `src`; the file itself for those at the top. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}
