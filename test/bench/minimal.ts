// Starts the minimal Ink program the way src/cli/main.ts starts tingda: compiled code is kept beside the bundle.
import {enableCompileCache} from 'node:module'

enableCompileCache(`${import.meta.dirname}/cache`)
await import('./minimalInk.tsx')
