/** bin/bundle/, which is not compiled, with the types of what it gives. */
import type {OutputChunk, OutputOptions, Plugin} from 'rolldown'
import {root} from './built.ts'

type Bundling = {
  bundle(root: string, input: Record<string, string>, output: OutputOptions, plugins?: readonly Plugin[]): Promise<OutputChunk[]>
}

export const {bundle} = (await import(`${root}bin/bundle/bundle.js`)) as Bundling
export const {withoutDevtools, lateTables, quickText} = (await import(`${root}bin/bundle/plugins.js`)) as Record<'withoutDevtools' | 'lateTables' | 'quickText', Plugin>
