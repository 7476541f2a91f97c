/** The languages a report is written in. */
export type Lang = 'zh' | 'en'
export type Words = Readonly<Record<Lang, string>>
