import { spawnSync } from 'node:child_process';

/** Opens a file in the editor of the person and waits. The variables hold a command line, as git reads them. Null, or why it did not work. */
export function openEditor(
  absolute: string,
  line: number,
  { VISUAL, EDITOR }: Readonly<Record<string, string | undefined>>,
): string | null {
  const command = VISUAL || EDITOR;
  if (!command) return 'neither VISUAL nor EDITOR names an editor';
  const goTo = /\b(?:vim?|nvim|nano|emacs|micro)$/.test(command) ? [`+${line}`] : [];
  // cmd.exe would read a % in the name of a file as the beginning of a variable; what a variable holds is not read again.
  const { error, status } =
    process.platform === 'win32'
      ? spawnSync(`${command} "%UNPIN_FILE%"`, { shell: true, stdio: 'inherit', env: { ...process.env, UNPIN_FILE: absolute } })
      : spawnSync('sh', ['-c', `${command} "$@"`, command, ...goTo, absolute], { stdio: 'inherit' });
  if (error) return `${command}: ${error.message}`;
  return status === 0 ? null : `${command} ended with ${status}`;
}
