/** The words a scenario is sorted by, and what a call comes to. */
export type ScenarioKind = 'order' | 'query' | 'complaint' | 'callback' | 'special'
export type Level = 1 | 2 | 3 | 4 | 5
/** Where the source documents differ: 001 客服工作分析 is `general`, 003 is `400`. */
export type NormProfile = 'general' | '400'

/** What a call came to. `abandoned` is an unanswered call only (NORMS.md, vocabulary). */
export type Outcome =
  'agreed' | 'answered' | 'registered' | 'transferred' | 'agent-ended' | 'customer-hung-up' | 'abandoned'

/** 小结: what kind of call it was, chosen in wrap-up. */
export const dispositions = [
  'query', 'order', 'grumble', 'valid-complaint', 'invalid-complaint', 'suggestion', 'harassment'
] as const
/** In the documents' words: 咨询, 订购, 抱怨, 有效投诉, 无效投诉, 建议, 骚扰. */
export type Disposition = (typeof dispositions)[number]
