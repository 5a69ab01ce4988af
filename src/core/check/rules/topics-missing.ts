import type { ArchiveRule } from '../series/succession.ts'
import { habitOf, shareOf } from '../series/habits.ts'

/** An issue that names no topics, tags or categories, where the last ones name some. */
export const topicsMissing: ArchiveRule = function* ({ issue, last }) {
  const { meta, places, file } = issue
  if (!meta) return
  for (const key of ['topics', 'tags', 'categories'] as const) {
    if (meta[key].length > 0) continue
    const habit = habitOf(last, (other) => other.meta[key].length > 0)
    if (!habit.isFirm) continue
    const message = `\`${key}\` is empty, though ${shareOf(habit)} name some; name what this one is about.`
    yield { code: 'topics-missing', place: places?.[key] ?? { file }, message }
  }
}
