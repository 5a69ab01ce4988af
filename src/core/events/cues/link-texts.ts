const action =
  /^(?:join\b|(?:free )?regist(?:er|ration)\b|sign[- ]?up|rsvp|watch\b|get (?:your|tickets|registered)|(?:buy |grab |get )?tickets?$|here$|read\b|learn more|more (?:info|details|information)|see (?:more|all|the)|check|submit|propose|visit|website$|site$|details?$|agenda$|schedule$|save \d|when registering|call for|link$|info$|(?:i\s?cal|ics|google calendar|calendar|outlook)$|download|find out|apply|view|subscribe|get registered|try )/i
/** Whether the text of a link says what to do rather than what it leads to: “Register here”, “example.org →”. */
export const isAction = (text: string): boolean =>
  action.test(text.trim()) || /→\s*$/.test(text) || /^(?:https?:\/\/\S*|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?)$/.test(text)

/** Whether a link adds an event to a calendar. */
export const isCalendarLink = (text: string): boolean =>
  /^(?:i\s?cal|ics|google calendar|(?:add to )?calendar|outlook)$/i.test(text.trim())
