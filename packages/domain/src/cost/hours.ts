/** Minutes as hours with at most three decimals, rounded half up: 50 minutes are 0.833 hours. */
export function hoursOf(minutes: number): string {
  const thousandths = Math.floor((minutes * 1000 * 2 + 60) / 120)
  const text = String(thousandths).padStart(4, '0')
  return `${text.slice(0, -3)}.${text.slice(-3)}`.replace(/\.?0+$/, '')
}
