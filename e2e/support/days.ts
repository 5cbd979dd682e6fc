const DAY = 86_400_000
/** The factory's zone, eight hours ahead of UTC all year. */
const AHEAD = 8 * 3_600_000

/** The factory's calendar day so many days from now, as 'YYYY-MM-DD'. */
export const inDays = (days: number): string =>
  new Date(Date.now() + AHEAD + days * DAY).toISOString().slice(0, 10)

/** Today at the factory. */
export const today = (): string => inDays(0)

/** This minute at the factory, as people write it: 'YYYY-MM-DD HH:mm'. */
export const thisMinute = (): string =>
  new Date(Date.now() + AHEAD).toISOString().slice(0, 16).replace('T', ' ')
