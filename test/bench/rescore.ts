import type {CallLog} from '../../src/call/events.ts'
import {score} from '../../src/score/score.ts'
import {builtInPack} from '../../src/store/packFiles.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'
import {storedLogs, type Stored} from './rescoreLogs.ts'

const ATTEMPTS = 10_000
const BATCH = 500
const WARM_UP = 200

/** A term's attempts one after the other: what has been scored is let go, as an export or a re-grade does. */
function* stream(logs: readonly Stored[], from: number, count: number): Generator<Stored> {
  for (let i = from; i < from + count; i += 1) yield logs[i % logs.length]!
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)

export const rescoring: Benchmark = {
  name: 'rescore',
  async run() {
    const tools = {phonetics: await loadPhonetics(), simplify: await loadSimplify()}
    const {logs, contents} = storedLogs(await builtInPack(), tools)
    let total = 0
    const scored = (stored: Stored): void => {
      total += score(JSON.parse(stored.text) as CallLog, contents.get(stored.digest)!, tools).total
    }
    for (const each of stream(logs, 0, WARM_UP)) scored(each)
    const rows = seriesOf('reading the logs', 'reading and scoring them')
    let events = 0
    let spent = 0
    let peak = 0
    const before = process.memoryUsage().rss
    for (let done = 0; done < ATTEMPTS; done += BATCH) {
      const started = performance.now()
      for (const {text} of stream(logs, done, BATCH)) events += (JSON.parse(text) as CallLog).events.length
      const read = performance.now()
      for (const each of stream(logs, done, BATCH)) scored(each)
      const ended = performance.now()
      rows['reading the logs'].values.push(read - started)
      rows['reading and scoring them'].values.push(ended - read)
      spent += ended - read
      peak = Math.max(peak, process.memoryUsage().rss)
      if (process.stderr.isTTY) process.stderr.write(`\r${done + BATCH} / ${ATTEMPTS}, ${Math.round(events / spent * 1000)} events/s`)
    }
    if (process.stderr.isTTY) process.stderr.write('\n')
    return [{
      title: 'Scoring again',
      note: [
        `${ATTEMPTS.toLocaleString('en')} attempts of ${Math.round(events / ATTEMPTS)} events on average, the pack’s model calls with all their customers, in batches of ${BATCH}; one in`,
        `memory at a time, their contents kept once a digest. ${Math.round(events / spent * 1000).toLocaleString('en')} events a second, ${(ATTEMPTS / spent * 1000).toFixed(0)} attempts a second; the`,
        `process had ${megabytes(before)} MB before and ${megabytes(peak)} MB at most. Mean total ${(total / (ATTEMPTS + WARM_UP)).toFixed(1)}.`
      ].join('\n'),
      unit: 'ms', tail: 0.9, bases: ['reading the logs'], rows: Object.values(rows)
    }]
  }
}
