/** A thousand looks at most: each costs whoever is asked, who then does the other thing later. */
const looks = 1_000;

/** Waits for something that other processes do in their own time; rejects where it never comes. */
export async function until(isTrue: () => boolean | Promise<boolean>, patienceMs = 10_000): Promise<void> {
  const lookEveryMs = patienceMs / looks;
  const end = performance.now() + patienceMs;
  while (!(await isTrue())) {
    if (performance.now() > end)
      throw new Error(`it did not come true within ${patienceMs} ms: ${String(isTrue)}`);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
