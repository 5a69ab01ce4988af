/** Pieces with fewer characters occur in texts that have nothing to do with each other. Blanks are not counted. */
const shortest = 20

/** Lengths count up to here, so that a hash with its length is still an exact number. */
const longest = 0xfffff

/**
 * Hashes a piece of text that comes in parts, without its blanks: FNV-1a (https://datatracker.ietf.org/doc/draft-eastlake-fnv/), and
 * the length, which makes it unlikely enough that two pieces of a site have the same.
 */
export class PieceHash {
  #hash = 0x811c9dc5
  #length = 0

  add(text: string): void {
    let hash = this.#hash
    let length = this.#length
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit <= 0x20 || unit === 0xa0) continue
      hash = Math.imul(hash ^ unit, 0x01000193)
      length += 1
    }
    this.#hash = hash
    this.#length = length
  }

  /** The hash of what was added since the last end; null where that is too short to tell anything. */
  end(): number | null {
    const hash = this.#length < shortest ? null : Math.min(this.#length, longest) * 0x1_0000_0000 + (this.#hash >>> 0)
    this.#hash = 0x811c9dc5
    this.#length = 0
    return hash
  }
}

export function hashOf(text: string): number | null {
  const piece = new PieceHash()
  piece.add(text)
  return piece.end()
}
