/**
 * As what a link stands in a text. An `evergreen` is an own page, a bare domain or somebody's profile, or stands in most issues
 * of its time; a `mention` is a link in prose, or in what is said of something else.
 */
export type Role = 'editorial' | 'sponsor' | 'event' | 'job' | 'mention' | 'evergreen'
