const grouped = new Intl.NumberFormat('en')

/** `2454` → `2,454`. */
export const number = (value: number): string => grouped.format(value)
