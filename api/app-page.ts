// Which addresses without a file are pages of the app, and which are just not there.

/** Whether someone navigates to the address: then the app's page answers and shows what the address means. A missing script
 *  must not be answered with a page, which browsers would keep as the script. */
export function isNavigation(request: Request): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const isAsset = new URL(request.url).pathname.startsWith('/assets/')
  return isRead && !isAsset && (request.headers.get('Accept') ?? '').includes('text/html')
}
