import { settings } from 'virtual:galley/settings'

/** A page that sends readers on, for hosts that know no redirects of their own. */
export function redirectPage(to: string): string {
  const address = to.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  const canonical = new URL(to, settings.url).href
  return `<!doctype html>
<html lang="${settings.language}">
<head>
<meta charset="utf-8">
<title>Moved to ${address}</title>
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
</head>
<body>
<p>This page has moved to <a href="${address}">${address}</a>.</p>
</body>
</html>
`
}
