import {generateCustomer} from './people.ts'
import type {Customer, People, Scenario} from './types.ts'

/**
 * Who calls: the same for the same seed, on every platform. One of the scenario's own customers; where it also generates
 * them, every other seed brings one made from `people`.
 * @throws RangeError without anybody to draw
 */
export function drawCustomer({customers, generate}: Pick<Scenario, 'customers' | 'generate'>, seed: number, people?: People): Customer {
  const place = spread(seed)
  const isListed = !generate || (customers.length > 0 && place < HALF)
  if (!isListed) {
    if (!people) throw new RangeError('generated customers need people.yaml')
    return generateCustomer(people, seed, generate)
  }
  const customer = customers[Math.floor((generate ? place / HALF : place) * customers.length)]
  if (!customer) throw new RangeError('a scenario without customers cannot be called')
  return customer
}

const HALF = 0.5

/** 2³² divided by the golden ratio, made odd. */
const GOLDEN = 0x9e3779b1

/**
 * A seed's place in [0, 1): multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4) of its lowest
 * 32 bits, in whole numbers only. Seeds that follow each other fall far apart and fill the range evenly.
 */
export function spread(seed: number): number {
  return (Math.imul(seed | 0, GOLDEN) >>> 0) / 2 ** 32
}
