import type {Lang} from '../messages/messages.ts'

const formats: Partial<Record<Lang, Intl.DateTimeFormat>> = {}

/** Day and time of epoch ms, where the trainee is. */
export function dateText(lang: Lang, wall: number): string {
  const format = formats[lang] ??= new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false
  })
  return format.format(wall)
}
