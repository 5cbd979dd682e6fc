/**
 * Lets this device open pages of trips with no network. The worker watches over no other address: every other screen,
 * the sign-in among them, goes to the server as if there were none.
 */
export async function openWithoutNetwork(): Promise<void> {
  // The development server builds none.
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  // Refused in a private window, or the files could not all be fetched: the next visit tries again.
  await navigator.serviceWorker.register('/sw.js', { scope: '/trips/' }).catch(() => undefined)
}
