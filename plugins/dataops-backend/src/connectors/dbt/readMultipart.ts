import { InputError } from '@backstage/errors';
import { InvalidArtifactError } from '@headwater/backstage-plugin-dataops-common';
import busboy from 'busboy';
import { IncomingMessage } from 'node:http';
import { PayloadTooLargeError } from '../../ingest/httpErrors';
import { gunzip } from '../../ingest/readBody';
import { problemOfPart } from './problemOfPart';

const LIMIT = 'dataops.ingest.maxArtifactBytes';

/**
 * The parts of a `multipart/form-data` request as texts by name. Parts that
 * begin with gzip's magic bytes are inflated, whatever their type says.
 *
 * @param maxBytes - of all parts together, both as sent and inflated
 * @throws PayloadTooLargeError beyond the limit, InputError for what is no
 * multipart, InvalidArtifactError for a part that is no text
 */
export async function readMultipart(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Map<string, string>> {
  const parts = await collectParts(request, maxBytes);
  const texts = new Map<string, string>();
  let left = maxBytes;
  for (const [name, bytes] of parts) {
    parts.delete(name); // The text takes its place in memory.
    const plain = await inflate(name, bytes, left);
    left -= plain.length;
    try {
      texts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(plain));
    } catch {
      throw badPart(name, 'UTF-8 text', 'other bytes');
    }
  }
  return texts;
}

async function inflate(
  name: string,
  bytes: Buffer,
  maxBytes: number,
): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return bytes;
  }
  try {
    return await gunzip(bytes, maxBytes, LIMIT);
  } catch (error) {
    throw error instanceof PayloadTooLargeError
      ? error
      : badPart(name, 'valid gzip', 'gzip that is broken or cut off');
  }
}

function badPart(
  name: string,
  expected: string,
  got: string,
): InvalidArtifactError {
  return new InvalidArtifactError([problemOfPart(name, expected, got)]);
}

function collectParts(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const form = openForm(request, maxBytes);
    const parts = new Map<string, Buffer>();
    let size = 0;
    const count = (bytes: number): boolean => {
      size += bytes;
      if (size > maxBytes) {
        reject(
          new PayloadTooLargeError(
            `The files are larger than ${maxBytes} bytes (${LIMIT})`,
          ),
        );
        request.unpipe(form);
        request.resume();
      }
      return size <= maxBytes;
    };
    const add = (name: string, bytes: Buffer): void => {
      if (parts.has(name)) {
        reject(badPart(name, 'once', 'it twice'));
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
      const bytes = Buffer.from(value);
      if (count(bytes.length)) {
        add(name, bytes);
      }
    });
    form.on('close', () => resolve(parts));
    form.on('error', error => reject(notMultipart(error)));
    request.on('aborted', () =>
      reject(new InputError('The request was cut off')),
    );
    request.pipe(form);
  });
}

function openForm(request: IncomingMessage, maxBytes: number): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      // A file may come as a field without a filename: one byte more than is
      // allowed tells that it is too large, where less would cut it silently.
      limits: { parts: 20, fieldSize: maxBytes + 1 },
    });
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
