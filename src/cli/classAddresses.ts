/** Where a class can be reached: the machine's addresses, the likeliest in a school's network first. */
import {isIPv6} from 'node:net'
import {networkInterfaces} from 'node:os'

/** Adapters of virtual machines, tunnels and containers: nobody in the room is behind them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|lo|vEthernet)/i

/** IPv4 addresses other machines can reach this one by. */
export function lanAddresses(): readonly string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, each]) =>
    (each ?? []).filter(address => address.family === 'IPv4' && !address.internal).map(({address}) => ({address, rank: rankOf(name, address)})))
  return found.toSorted((a, b) => a.rank - b.rank).map(each => each.address)
}

function rankOf(name: string, address: string): number {
  if (virtual.test(name)) return 3
  // 169.254 is what a machine gives itself when nobody gave it one.
  if (address.startsWith('169.254.')) return 2
  return address.startsWith('192.168.') || address.startsWith('10.') ? 0 : 1
}

export const loopback = '127.0.0.1'
export const everywhere = '0.0.0.0'

/** The addresses to tell for what is listened on. */
export function reachableAt(bind: string): readonly string[] {
  if (bind !== everywhere && bind !== '::') return [bind]
  const lan = lanAddresses()
  return lan.length > 0 ? lan : [loopback]
}

export function withPort(address: string, port: number): string {
  return isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`
}
