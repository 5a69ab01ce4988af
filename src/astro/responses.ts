const responseOf =
  (mediaType: string) =>
  (text: string): Response =>
    new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } })

// Files of a built site get their media types from the server that serves them; these are what `dev` sends.

export const calendarResponse = responseOf('text/calendar')
export const htmlResponse = responseOf('text/html')
export const jsonResponse = responseOf('application/json')
export const markdownResponse = responseOf('text/markdown')
export const rssResponse = responseOf('application/rss+xml')
export const schemaResponse = responseOf('application/schema+json')
