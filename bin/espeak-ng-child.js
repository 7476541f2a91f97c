// Runs the npm build of eSpeak NG for src/voice/engines/wasmEspeak.ts. Standard input: a JSON list of argument lists;
// standard output: for each the WAV file it rendered, as a line of base64.
import {readFile} from 'node:fs/promises'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

const entry = import.meta.resolve('espeak-ng')
const {default: start} = await import(entry)
// Compiled once; every run has a memory of its own.
const program = await WebAssembly.compile(await readFile(fileURLToPath(new URL('espeak-ng.wasm', entry))))

for (const args of JSON.parse(await text(process.stdin))) {
  const espeak = await start({
    arguments: ['-w', 'out.wav', ...args],
    print() {},
    printErr() {},
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(program, imports)
      done(instance, program)
      return instance.exports
    }
  })
  process.stdout.write(`${Buffer.from(espeak.FS.readFile('out.wav')).toString('base64')}\n`)
}
