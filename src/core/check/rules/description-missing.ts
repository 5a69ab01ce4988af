import { defineRule } from '../rule.ts'
import { habitOf, shareOf } from '../series/habits.ts'

/**
 * An issue without a description, where the last ones have one. That most of them have none is a way to do it; that some have
 * one is worth knowing. A list without text is told of by the reader of front matter.
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
