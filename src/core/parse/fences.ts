const opening = /^[ \t]{0,12}(?:(`{3,})[^`]*|(~{3,}).*)$/

/** Tells, for one line after another, whether it belongs to fenced code, its fences included. */
export function fencesOf(): (line: string) => boolean {
  let fence: string | null = null
  return (line) => {
    if (fence === null) {
      const [, ticks, tildes] = opening.exec(line) ?? []
      fence = ticks ?? tildes ?? null
      return fence !== null
    }
    const bare = line.trim()
    if (bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length)) fence = null
    return true
  }
}
