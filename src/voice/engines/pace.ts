/** From characters a minute to an engine's own number, by what was measured. */

/** Its number, and the characters a minute that come of it, ascending. */
export type Calibration = readonly (readonly [setting: number, perMinute: number])[]

/** The whole-numbered setting for `count` characters in `ms`, by straight lines between what was measured. */
export function settingFor(calibration: Calibration, count: number, ms: number): number {
  const wanted = count * 60_000 / ms
  const above = calibration.findIndex(([, perMinute]) => perMinute >= wanted)
  if (above === 0) return calibration[0]![0]
  const [low, high] = [calibration.at(above < 0 ? -2 : above - 1)!, calibration.at(above < 0 ? -1 : above)!]
  if (above < 0) return high[0]
  return Math.round(low[0] + (high[0] - low[0]) * (wanted - low[1]) / (high[1] - low[1]))
}
