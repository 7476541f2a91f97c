/** What the drills' menus offer; their order is what `selected` counts. */
import {drillKinds} from '../../drill/events.ts'

export const drillMenu = [...drillKinds, 'book'] as const
export const afterDrill = ['again', 'book', 'menu'] as const
