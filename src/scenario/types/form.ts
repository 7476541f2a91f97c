/** Forms: what is typed while the customer speaks. */
export type FieldKind = 'name' | 'address' | 'mobile' | 'landline' | 'order' | 'english' | 'email' | 'text'
export interface FormField {
  /** `name`, `address`, `mobile`, `landline`, `order`, `reason`, `complaint`, `proposal`. */
  readonly id: string
  /** The heading the source document prints: 顾客姓名. */
  readonly label: string
  readonly labelEn: string
  readonly kind: FieldKind
  /** Rows of the screen a free-text field wants. */
  readonly rows: number
}
/** 表3.1 or 表3.2 (document 000). */
export interface Form {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly source: string
  readonly fields: readonly FormField[]
}
