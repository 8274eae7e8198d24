/** Whether a typed text is a whole address on the web, `https://…` or `http://…`. */
export const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
