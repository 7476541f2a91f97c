/**
 * Every code a scenario file can be reported with. Codes are stable: exercises, scripts and the reference manual name
 * them. An error keeps the file (or, in a pack's shared files, the entry) out; a warning does not.
 */
export const codes = {
  // The file as bytes and lines.
  'unreadable-folder': 'error',
  'unreadable-file': 'error',
  'too-many-files': 'error',
  'too-large': 'error',
  'too-many-signs': 'error',
  'gbk': 'error',
  'utf-16': 'error',
  'not-utf8': 'error',
  'bom': 'warning',
  'full-width-colon': 'error',
  'colon-without-space': 'error',
  'full-width-indent': 'error',
  'tab-indent': 'error',
  'swallowed-comment': 'warning',
  // YAML.
  'empty-file': 'error',
  'too-deep': 'error',
  'too-many-aliases': 'error',
  'yaml-indent': 'error',
  'yaml-quote': 'error',
  'yaml-key': 'error',
  'yaml-alias': 'error',
  'yaml-tag': 'warning',
  'unquoted-number': 'warning',
  'mangled-number': 'error',
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  // The shape of one file.
  'unknown-key': 'error',
  'missing-key': 'error',
  'expects-text': 'error',
  'expects-list': 'error',
  'expects-map': 'error',
  'expects-text-or-list': 'error',
  'expects-text-or-map': 'error',
  'empty-value': 'error',
  'empty-list': 'error',
  'not-one-of': 'error',
  'not-integer': 'error',
  'not-number': 'error',
  'not-duration': 'error',
  'not-comparison': 'error',
  'not-id': 'error',
  'not-mood': 'error',
  'not-level': 'error',
  // What only several places together show.
  'duplicate-id': 'error',
  'unknown-form': 'error',
  'unknown-guideline': 'error',
  'unknown-catalog': 'error',
  'unknown-intent': 'error',
  'unknown-field': 'error',
  'unknown-variable': 'error',
  'unknown-slot': 'error',
  'unknown-phrase': 'error',
  'empty-variable': 'error',
  'flag-never-set': 'error',
  'facts-not-text': 'error',
  'form-missing': 'error',
  'complaint-form': 'error',
  'model-form-missing': 'warning',
  'mobile-shape': 'error',
  'landline-shape': 'error',
  'spelled-not-in-name': 'error',
  'full-width-separator': 'warning',
  'cue-contradicts': 'error',
  'cue-shadowed': 'error',
  'unreachable-cue': 'error',
  'count-without-intent': 'error',
  'quiet-with-reply': 'error',
  'quiet-never-ends': 'error',
  'no-ending': 'error',
  'hang-up-missing': 'error',
  'abandoned-by-cue': 'error',
  'value-never-said': 'error',
  'value-missing': 'error',
  'fact-never-said': 'error',
  'fact-not-in-model': 'error',
  // What playing the model call shows.
  'model-no-outcome': 'error',
  'model-phrase': 'error',
  // A pack as a whole.
  'pack-incomplete': 'error',
  'behaviour-missing': 'error',
  'weights-sum': 'error'
} as const satisfies Record<string, 'error' | 'warning'>

export type Code = keyof typeof codes

/** What a message is about: the key that is not known, what was found. */
export type Params = Readonly<Record<string, string>>
/** A problem in words: what is wrong, and what to do about it. */
export type Wording = (params: Params) => readonly [message: string, fix: string]
