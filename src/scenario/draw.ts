import type {Customer, Scenario} from './types.ts'

/** Which of the scenario's customers calls: the same for the same seed, on every platform. */
export function drawCustomer(scenario: Pick<Scenario, 'customers'>, seed: number): Customer {
  const customer = scenario.customers[Math.floor(spread(seed) * scenario.customers.length)]
  if (!customer) throw new RangeError('a scenario without customers cannot be called')
  return customer
}

/** 2³² divided by the golden ratio, made odd. */
const GOLDEN = 0x9e3779b1

/**
 * A seed's place in [0, 1): multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4) of its lowest
 * 32 bits, in whole numbers only. Seeds that follow each other fall far apart and fill the range evenly.
 */
export function spread(seed: number): number {
  return (Math.imul(seed | 0, GOLDEN) >>> 0) / 2 ** 32
}
