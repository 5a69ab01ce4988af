/**
 * Where images beside a text stand is known only once the site has set them. Until then their address is one that leads nowhere
 * by rule (RFC 2606, section 2), so that a text that waits is as well-formed as one that is finished.
 */
const origin = 'https://beside.invalid/'
const pending = /https:\/\/beside\.invalid\/([\w.!~*'%-]+)/g

/** @param image path of the image as written, relative to the file */
export const pendingImage = (image: string): string => origin + escaped(encodeURIComponent(image))

/** Gives the images of a text, JSON or Markdown, their addresses. */
export const setImages = (text: string, addressOf: (image: string) => string): string =>
  text.replace(pending, (_, image: string) => escaped(addressOf(decodeURIComponent(image))))

/** Without what would end an address in Markdown or in JSON. */
export const escaped = (url: string): string =>
  url.replace(/[()\s<>"\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** What stands in Markdown for a link into the archive, until it is known where that leads. */
export const pendingLink = (target: string): string => `galley:${escaped(encodeURIComponent(target))}`
