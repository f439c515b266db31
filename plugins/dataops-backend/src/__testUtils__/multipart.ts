/** A form as fetch would send it: the body with its boundary, and the header that names it. */
export async function multipart(
  parts: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<[body: Uint8Array, headers: Record<string, string>]> {
  const form = new FormData();
  for (const [name, content] of parts) {
    form.append(
      name,
      typeof content === 'string' ? content : new Blob([content]),
    );
  }
  const request = new Request('http://localhost', {
    method: 'POST',
    body: form,
  });
  return [
    new Uint8Array(await request.arrayBuffer()),
    { 'content-type': request.headers.get('content-type') ?? '' },
  ];
}
