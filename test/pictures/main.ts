// Plays the scenes on the real program and writes docs/pictures: npm run pictures, or a part of them: -- screens, -- grading, -- class.
import {mkdir, writeFile} from 'node:fs/promises'
import {built, root} from '../support/built.ts'
import {classPictures} from './classroom.ts'
import {gradingPictures} from './grading.ts'
import {scenes} from './scenes.ts'
import {perform} from './stage.ts'

const folder = `${root}docs/pictures/`

async function keep(name: string, svg: string): Promise<void> {
  await writeFile(`${folder}${name}.svg`, svg)
  console.log(`docs/pictures/${name}.svg`)
}

await mkdir(folder, {recursive: true})
await built()
const [part] = process.argv.slice(2)
if (part === undefined || part === 'screens') await Promise.all(scenes.map((scene) => perform(scene, keep)))
if (part === undefined || part === 'grading') await gradingPictures(keep)
if (part === undefined || part === 'class') await classPictures(keep)
