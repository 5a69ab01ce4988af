/** An address, short enough for a message. */
export const shortened = (url: string): string => (url.length > 80 ? `${url.slice(0, 79)}…` : url)
