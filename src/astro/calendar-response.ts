/** A calendar as servers and `dev` hand it out (RFC 5545, 8.1). */
export const calendarResponse = (ics: string): Response =>
  new Response(ics, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
