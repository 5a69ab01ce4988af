import type { UnpublishedReason } from '../core/model/views.ts'
import { longDay } from './dates.ts'

/** Why a text is not out, as pages and lists of `dev` and of `build --drafts` mark it. */
export const unpublishedWords = (unpublished: UnpublishedReason, day: string | undefined): string =>
  unpublished === 'draft' || day === undefined ? 'Draft: not published' : `Dated ${longDay(day)}: held back until then`
