/** Address of a response's public page at this installation. */
export const publicPage = (responseId: string): string =>
  `${window.location.origin}/answers/${encodeURIComponent(responseId)}`;
