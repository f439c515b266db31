import { InputError } from '@backstage/errors';
import { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PayloadTooLargeError, UnsupportedMediaTypeError } from './httpErrors';

const BODY_LIMIT = 'dataops.ingest.maxBodyBytes';

/** Bytes that inflating gives at once. */
const MIN_STEP = 16_384;
const MAX_STEP = 1_048_576;

/**
 * The body of a request as text, plain or gzip. Limits hold while bytes
 * arrive, compressed and uncompressed, so that neither a large body nor a
 * gzip bomb is ever held in memory.
 *
 * @throws PayloadTooLargeError, UnsupportedMediaTypeError, or InputError when it is no UTF-8 or no gzip
 */
export async function readBody(
  request: IncomingMessage,
  options: { maxBytes: number; contentTypes: readonly string[] },
): Promise<string> {
  checkContentType(request, options.contentTypes);
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > options.maxBytes) {
    throw tooLarge(options.maxBytes, BODY_LIMIT);
  }
  const raw = await collect(request, options.maxBytes, BODY_LIMIT);
  return decode(await inflate(raw, request, options.maxBytes));
}

function checkContentType(
  request: IncomingMessage,
  allowed: readonly string[],
): void {
  const type = (request.headers['content-type'] ?? '')
    .split(';')[0]
    .trim()
    .toLowerCase();
  if (!allowed.includes(type)) {
    throw new UnsupportedMediaTypeError(
      `Content-Type: expected ${allowed.join(' or ')}, got ${
        type ? `'${type}'` : 'none'
      }`,
    );
  }
}

async function inflate(
  raw: Buffer,
  request: IncomingMessage,
  maxBytes: number,
): Promise<Buffer> {
  const listed = request.headers['content-encoding'] ?? '';
  const encodings = listed
    .split(',')
    .map(encoding => encoding.trim().toLowerCase())
    .filter(encoding => encoding !== '' && encoding !== 'identity');
  if (encodings.length === 0) {
    return raw;
  }
  if (encodings.length > 1 || !/^(?:x-)?gzip$/.test(encodings[0])) {
    throw new UnsupportedMediaTypeError(
      `Content-Encoding: expected gzip or none, got '${encodings.join(', ')}'`,
    );
  }
  return gunzip(raw, maxBytes, BODY_LIMIT);
}

/**
 * Inflates gzip up to a limit.
 *
 * @param setting - the key in app-config that sets the limit, for the error
 */
export async function gunzip(
  raw: Buffer,
  maxBytes: number,
  setting: string,
): Promise<Buffer> {
  // Each step takes a turn of the event loop: large bodies take large steps.
  const chunkSize = Math.max(MIN_STEP, Math.min(MAX_STEP, raw.length));
  try {
    return await collect(
      Readable.from([raw]).pipe(createGunzip({ chunkSize })),
      maxBytes,
      setting,
    );
  } catch (error) {
    if (error instanceof PayloadTooLargeError) {
      throw error;
    }
    throw new InputError('The body is not valid gzip', error);
  }
}

/**
 * Reads a stream to its end, or to the limit. Over the limit the rest of a
 * request is let pass unread, so that the client gets the answer and not a
 * broken connection.
 */
async function collect(
  stream: Readable,
  maxBytes: number,
  setting: string,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= maxBytes) {
        chunks.push(part);
        return;
      }
      chunks.length = 0;
      reject(tooLarge(maxBytes, setting));
      if (!(stream instanceof IncomingMessage)) {
        stream.destroy();
      }
    });
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', reject);
    stream.on('aborted', () =>
      reject(new InputError('The request was cut off')),
    );
  });
}

function tooLarge(maxBytes: number, setting: string): PayloadTooLargeError {
  return new PayloadTooLargeError(
    `The body is larger than ${maxBytes} bytes (${setting}); send less per request`,
  );
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new InputError('The body is not valid UTF-8', error);
  }
}
