import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Where Debian's package sctk puts it. */
const program = '/usr/lib/sctk/bin/sclite'

export const scliteInstalled = existsSync(program)

/** Hits, substitutions, deletions, insertions. */
export type Counts = readonly [number, number, number, number]

/**
 * What NIST sclite counts for each pair of texts, given as units without spaces. Case counts (-s), text is UTF-8. sclite
 * drops the score line of a pair of empty texts, so there must be none.
 */
export function scliteCounts(pairs: readonly (readonly [readonly string[], readonly string[]])[]): Counts[] {
  const folder = mkdtempSync(join(tmpdir(), 'tingda-sclite-'))
  try {
    const write = (name: string, side: 0 | 1) => {
      const path = join(folder, name)
      writeFileSync(path, pairs.map((pair, index) => `${pair[side].join(' ')} (a_${index})\n`).join(''))
      return path
    }
    const ref = write('ref.trn', 0)
    const hyp = write('hyp.trn', 1)
    const report = execFileSync(program, ['-s', '-e', 'utf-8', '-r', ref, 'trn', '-h', hyp, 'trn', '-i', 'rm', '-o', 'pra', 'stdout'],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 256 * 1024 * 1024})
    const counts: Counts[] = []
    for (const [, id, ...scores] of report.matchAll(/^id: \(a_(\d+)\)\nScores: \(#C #S #D #I\) (\d+) (\d+) (\d+) (\d+)/gmu)) {
      counts[Number(id)] = scores.map(Number) as unknown as Counts
    }
    return counts
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
