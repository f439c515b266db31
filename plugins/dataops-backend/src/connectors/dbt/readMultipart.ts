import { InputError } from '@backstage/errors';
import busboy from 'busboy';
import { IncomingMessage } from 'node:http';
import { PayloadTooLargeError } from '../../ingest/httpErrors';
import { gunzip } from '../../ingest/readBody';

/**
 * The parts of a `multipart/form-data` request as texts by name. Parts that
 * begin with gzip's magic bytes are inflated, whatever their type says.
 *
 * @throws PayloadTooLargeError beyond either limit, InputError for what is no multipart
 */
export async function readMultipart(
  request: IncomingMessage,
  limits: { maxBytes: number; maxInflatedBytes: number },
): Promise<Map<string, string>> {
  const parts = await collectParts(request, limits.maxBytes);
  const texts = new Map<string, string>();
  let left = limits.maxInflatedBytes;
  for (const [name, bytes] of parts) {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isGzip
      ? await gunzip(bytes, left, 'dataops.ingest.maxArtifactBytes')
      : bytes;
    left -= plain.length;
    try {
      texts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(plain));
    } catch (error) {
      throw new InputError(`/${name}: expected UTF-8 text`, error);
    }
  }
  return texts;
}

function collectParts(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const form = openForm(request);
    const parts = new Map<string, Buffer>();
    let size = 0;
    const count = (bytes: number): boolean => {
      size += bytes;
      if (size > maxBytes) {
        reject(
          new PayloadTooLargeError(
            `The body is larger than ${maxBytes} bytes (dataops.ingest.maxBodyBytes)`,
          ),
        );
        request.unpipe(form);
        request.resume();
      }
      return size <= maxBytes;
    };
    const add = (name: string, bytes: Buffer): void => {
      if (parts.has(name)) {
        reject(new InputError(`/${name}: expected once, got it twice`));
      }
      parts.set(name, bytes);
    };
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (count(chunk.length)) {
          chunks.push(chunk);
        }
      });
      stream.on('end', () => add(name, Buffer.concat(chunks)));
    });
    form.on('field', (name, value) => {
      count(value.length);
      add(name, Buffer.from(value));
    });
    form.on('close', () => resolve(parts));
    form.on('error', error => reject(notMultipart(error)));
    request.on('aborted', () =>
      reject(new InputError('The request was cut off')),
    );
    request.pipe(form);
  });
}

function openForm(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: { parts: 20 } });
  } catch (error) {
    throw notMultipart(error);
  }
}

function notMultipart(error: unknown): InputError {
  return new InputError(
    `The body is not valid multipart/form-data: ${
      error instanceof Error ? error.message : 'unknown error'
    }`,
  );
}
