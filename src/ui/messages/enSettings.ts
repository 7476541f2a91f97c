import type {zhSettings} from './zhSettings.ts'

export const enSettings: Readonly<Record<keyof typeof zhSettings, string>> = {
  'settings.rate': 'Rate of speech',
  'settings.rate.is': '{percent}% of usual',
  'settings.colours': 'Colours',
  'settings.motion': 'Motion',
  'settings.layout': 'Layout',
  'colours.auto': 'as the terminal says',
  'colours.dark': 'on dark',
  'colours.light': 'on light',
  'colours.mono': 'none',
  'motion.full': 'usual',
  'motion.reduced': 'less: captions stay, replays step',
  'layout.auto': 'as the terminal says',
  'layout.screen': 'full screen',
  'layout.linear': 'line by line (from next start)'
}
