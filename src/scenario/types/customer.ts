/** Who calls, and where in what they say their values stand. */
/** One drawn customer. `values` are what the form must hold, by slot. */
export interface Customer {
  readonly name: string
  readonly surname: string
  /** 章女士: how the customer is addressed. */
  readonly addressAs: string
  readonly sex: 'female' | 'male'
  /** How old the voice sounds; left out, a grown-up's. */
  readonly age?: 'young' | 'adult' | 'old'
  /** How a character of the name is told apart: {章: 立早章}. */
  readonly spelled: Readonly<Record<string, string>>
  readonly mobile: string
  /** Empty where the customer has no landline. */
  readonly landline: string
  readonly address: string
  readonly order: string
  /** Whatever else the scenario's lines name, `{product}`; the form's `english` and `email`. */
  readonly more: Readonly<Record<string, string>>
}

/** Where part of a spoken line says part of a value: 幺三九 at 4..7 is 139 at 0..3 of `mobile`. */
export interface SlotSpan {
  readonly slot: string
  readonly spoken: readonly [start: number, end: number]
  readonly value: readonly [start: number, end: number]
}
