export const aboutRows = ['name', 'number', 'worker'] as const
export const settingRows = [...aboutRows, 'language', 'captions', 'voice', 'rate', 'colours', 'borders', 'motion', 'layout', 'baseline'] as const
export type SettingRow = (typeof settingRows)[number]

export function rowsOf(form: 'about' | 'settings'): readonly SettingRow[] {
  return form === 'about' ? aboutRows : settingRows
}
