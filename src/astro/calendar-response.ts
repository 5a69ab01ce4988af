/** A calendar with its media type (RFC 5545, 8.1). */
export const calendarResponse = (ics: string): Response =>
  new Response(ics, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
