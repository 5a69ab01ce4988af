import { defineRule } from '../rule.ts'
import { habitOf, shareOf } from '../series/habits.ts'

/**
 * An issue without a description, though the last ones have one; if only some of them have, the finding is a hint. A list without
 * text is reported as `description-empty` when front matter is read.
 */
export const descriptionMissing = defineRule({
  code: 'description-missing',
  severity: 'warning',
  help: 'Write the description.',
  scope: 'series',
  *check({ issue, last }) {
    const { meta, places = {}, file } = issue
    if (!meta || meta.description !== undefined || places['description.0']) return
    const habit = habitOf(last, (other) => other.meta.description !== undefined)
    if (habit.count < 2) return
    yield {
      place: places['description'] ?? { file },
      ...(habit.isUsual ? {} : { severity: 'info' as const }),
      message: `There is no description, though ${shareOf(habit)} have one; write it: readers see it under the title, and in search results.`,
    }
  },
})
