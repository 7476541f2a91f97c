// First step of npm test and the like: the packaged Node must be the one in use.
import {isRecent, missingSentence} from './runtime.js'

if (!isRecent(process.versions.node)) {
  process.stderr.write(missingSentence() + '\n')
  process.exit(2)
}
