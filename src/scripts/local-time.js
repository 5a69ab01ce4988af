// Beside each moment, the reader's own clock. Without this script the page says the same in the event's zone.
const { format } = new Intl.DateTimeFormat(document.documentElement.lang, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
})
for (const time of document.querySelectorAll('time[data-local]')) {
  const own = document.createElement('span')
  own.className = 'own-time'
  own.textContent = `${format(new Date(time.dateTime))}, where you are`
  time.parentElement.append(' ', own)
}
