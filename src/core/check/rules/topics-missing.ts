import { defineRule } from '../rule.ts'
import { habitOf, shareOf } from '../series/habits.ts'

/** An issue that names no topics, tags or categories, though the last ones do. */
export const topicsMissing = defineRule({
  code: 'topics-missing',
  severity: 'info',
  help: 'Name the topics or tags, as the last issues do.',
  scope: 'series',
  *check({ issue, last }) {
    const { meta, places, file } = issue
    if (!meta) return
    for (const key of ['topics', 'tags', 'categories'] as const) {
      if (meta[key].length > 0) continue
      const habit = habitOf(last, (other) => other.meta[key].length > 0)
      if (!habit.isFirm) continue
      const message = `\`${key}\` is empty, though ${shareOf(habit)} name some; name what this one is about.`
      yield { place: places?.[key] ?? { file }, message }
    }
  },
})
