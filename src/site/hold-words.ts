import type { Hold } from '../core/model/archive.ts'
import { longDay } from './dates.ts'

/** Why a text is not out, as pages and lists of `dev` and of `build --drafts` mark it. */
export const holdWords = (hold: Hold, day: string | undefined): string =>
  hold === 'draft' || day === undefined ? 'Draft: not published' : `Dated ${longDay(day)}: held back until then`
