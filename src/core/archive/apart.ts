/** How far two days are from each other, as one says it: `6 days apart`, `5 weeks apart`, `14 months apart`, `3 years apart`. */
export function apart(one: string, other: string): string {
  const days = Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000)
  const said = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'} apart`
  if (days === 0) return 'of the same day'
  if (days < 14) return said(days, 'day')
  if (days < 60) return said(Math.round(days / 7), 'week')
  const months = Math.round(days / 30.44)
  return months < 24 ? said(months, 'month') : said(Math.round(days / 365.25), 'year')
}
