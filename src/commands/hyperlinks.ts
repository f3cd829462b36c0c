type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that announce themselves and turn OSC 8 into links. Others may print the address as rubbish, so no other gets it. */
const PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby']);
const TERMS = new Set(['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'contour']);
/** Of terminals built on VTE, the first release with links, 0.50. */
const FIRST_VTE = 5000;

/** Whether a terminal is known to show links; `FORCE_HYPERLINK`, as other tools read it, decides for one that is not. */
export function showsLinks(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_HYPERLINK, CI, TERM = '', TERM_PROGRAM = '', TMUX, STY, WT_SESSION, KONSOLE_VERSION, VTE_VERSION } = environment;
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false';
  // What stands behind a multiplexer is not known.
  if (!isTerminal || CI || TMUX || STY || TERM === 'dumb') return false;
  const isKnown = PROGRAMS.has(TERM_PROGRAM) || TERMS.has(TERM) || WT_SESSION !== undefined || KONSOLE_VERSION !== undefined;
  return isKnown || Number(VTE_VERSION ?? 0) >= FIRST_VTE;
}
