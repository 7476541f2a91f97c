/**
 * What the terminal can do, found out once, from what it says of itself in the environment: nothing is asked of it, since an
 * answer that comes late would be taken for keys. Each can be set by hand with a variable of ours, which wins.
 */
export interface TerminalAbilities {
  /** 0 for none. What the screens use is 16 at the most. */
  readonly colours: 0 | 16 | 256 | 16_777_216
  /** What the text stands on; dark where the terminal does not say. */
  readonly ground: 'dark' | 'light'
  /** The kitty keyboard protocol: keys that other terminals cannot tell apart. They are understood wherever they come. */
  readonly kittyKeys: boolean
  /** Frames between DECSET 2026 appear whole. Ink writes it always; other terminals pass over it. */
  readonly synchronizedOutput: boolean
  /** Characters of ambiguous width (lines, blocks, marks) take two cells, or are not in the font at all: plain ones instead. */
  readonly wideAmbiguous: boolean
  /** Somebody listens to the screen: a line at a time, no pictures. */
  readonly screenReader: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** The variables that win over what was found out. */
export const terminalVariables = ['NO_COLOR', 'TINGDA_COLORS', 'TINGDA_GROUND', 'TINGDA_AMBIGUOUS', 'TINGDA_SCREEN_READER'] as const

export function terminalAbilities(env: Environment, platform: string): TerminalAbilities {
  return {
    colours: coloursOf(env, platform),
    ground: groundOf(env),
    kittyKeys: /kitty|ghostty/.test(env['TERM'] ?? '') || /^(WezTerm|ghostty|iTerm\.app|foot)$/.test(env['TERM_PROGRAM'] ?? '') || env['KITTY_WINDOW_ID'] !== undefined,
    synchronizedOutput: /kitty|ghostty|foot|alacritty|contour/.test(env['TERM'] ?? '') || env['WT_SESSION'] !== undefined
      || /^(WezTerm|ghostty|iTerm\.app|vscode|tmux)$/.test(env['TERM_PROGRAM'] ?? ''),
    wideAmbiguous: wideOf(env, platform),
    screenReader: isOn(env['TINGDA_SCREEN_READER'])
  }
}

function coloursOf(env: Environment, platform: string): TerminalAbilities['colours'] {
  // https://no-color.org: set, to whatever, but not to nothing.
  if (env['NO_COLOR']) return 0
  switch (env['TINGDA_COLORS']) {
    case '0': case 'mono': return 0
    case '16': return 16
    case '256': return 256
    case 'true': return 16_777_216
    default:
  }
  const term = env['TERM'] ?? ''
  if (term === 'dumb') return 0
  if (/^(truecolor|24bit)$/.test(env['COLORTERM'] ?? '') || env['WT_SESSION'] !== undefined) return 16_777_216
  if (/256/.test(term) || platform === 'win32') return 256
  return 16
}

/** `COLORFGBG` is `foreground;background`, colours of the sixteen, with something between them in rxvt. */
function groundOf(env: Environment): TerminalAbilities['ground'] {
  const chosen = env['TINGDA_GROUND']
  if (chosen === 'dark' || chosen === 'light') return chosen
  const ground = /;(\d+)$/.exec(env['COLORFGBG'] ?? '')?.[1]
  return ground === '7' || ground === '15' ? 'light' : 'dark'
}

function wideOf(env: Environment, platform: string): boolean {
  const chosen = env['TINGDA_AMBIGUOUS']
  if (chosen === '1' || chosen === 'narrow') return false
  if (chosen === '2' || chosen === 'wide') return true
  // The old Windows console draws them two cells wide in a Chinese code page; the Linux console's font has none of them.
  if (platform === 'win32') return !env['WT_SESSION'] && !env['TERM_PROGRAM']
  return env['TERM'] === 'linux' || env['TERM'] === 'dumb'
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0'
}
