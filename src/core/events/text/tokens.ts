/** A piece of text, as the grammars of dates and times read it. */
export interface Token {
  readonly kind: 'number' | 'word' | 'dash' | 'mark'
  /** As written. */
  readonly text: string
  /** In lower case. */
  readonly lower: string
  /** The value of a number; `NaN` for anything else. */
  readonly value: number
  /** `1st`, `22nd`, and slips such as `31th`. */
  readonly isOrdinal: boolean
  /** Offsets into the text; the last is exclusive. */
  readonly at: number
  readonly end: number
}

/**
 * Only white space and emphasis separate tokens. Versions (`1.13`, `v2`), amounts (`25,000`, `4K`) and words with digits are
 * one token each, so that no part of them is taken for a day.
 */
const shape =
  /(?<dotted>\d{1,2}\.\d{1,2}\.\d{4}(?![.\d]))|(?<ordinal>\d{1,2}(?:st|nd|rd|th)(?![\p{L}\d]))|(?<clock>\d{1,4}(?=[ap]\.?m\b))|(?<number>\d+(?![\p{L}\d]|\.\d|,\d{3}(?!\d)))|(?<whole>\d[\p{L}\d.,%]*(?<![.,]))|(?<word>\p{L}[\p{L}\d]*(?:[.'’]\p{L}[\p{L}\d]*|\.\d+)*)|(?<dash>[-‐‑‒–—−])|(?<mark>[^\s*_~`])/giu

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(shape)) {
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {}
    const { dotted, ordinal, clock, number, dash, mark } = groups
    const at = match.index
    if (dotted !== undefined) {
      tokens.push(...dottedDate(dotted, at))
      continue
    }
    const digits = ordinal ?? clock ?? number
    const kind = digits !== undefined ? 'number' : dash !== undefined ? 'dash' : mark !== undefined ? 'mark' : 'word'
    const value = digits === undefined ? Number.NaN : Number.parseInt(digits, 10)
    tokens.push({
      kind,
      text: match[0],
      lower: match[0].toLowerCase(),
      value,
      isOrdinal: ordinal !== undefined,
      at,
      end: at + match[0].length,
    })
  }
  return tokens
}

/** `24.10.2022` as its five tokens. */
function dottedDate(text: string, from: number): Token[] {
  return [...text.matchAll(/\d+|\./g)].map(({ 0: part, index }) => ({
    kind: part === '.' ? ('mark' as const) : ('number' as const),
    text: part,
    lower: part,
    value: Number(part),
    isOrdinal: false,
    at: from + index,
    end: from + index + part.length,
  }))
}

/** Whether nothing stands between two tokens. */
export const areGlued = (first: Token | undefined, second: Token | undefined): boolean =>
  first !== undefined && second !== undefined && first.end === second.at
