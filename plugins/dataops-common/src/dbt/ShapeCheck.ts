import {
  ArtifactProblem,
  describeJsonType,
  InvalidArtifactError,
} from './InvalidArtifactError';
import { parseDbtInstant } from './parseDbtInstant';
import { isRecord, pointerSegment, textOf, UnknownRecord } from './readJson';

/** Problems of one artifact that are told: more help nobody. */
const TOLD = 20;

/**
 * Collects the members of an artifact that are of a type from which nothing can
 * be read although something hangs on them. Absent and null are always fine:
 * old versions lack members, and which are null differs between versions.
 */
export class ShapeCheck {
  readonly #problems: ArtifactProblem[] = [];

  /** The object under a key, or an empty one. */
  object(owner: UnknownRecord, key: string, at: string): UnknownRecord {
    const value = owner[key];
    if (isRecord(value)) {
      return value;
    }
    if (isGiven(value)) {
      this.refuse(member(at, key), 'an object', value);
    }
    return {};
  }

  /** A member that stands for a thing of its own, so that null is none either. */
  thing(value: unknown, at: string): value is UnknownRecord {
    if (!isRecord(value)) {
      this.refuse(at, 'an object', value);
      return false;
    }
    return true;
  }

  text(owner: UnknownRecord, key: string, at: string): void {
    const value = owner[key];
    if (isGiven(value) && typeof value !== 'string') {
      this.refuse(member(at, key), 'a string', value);
    }
  }

  /** A list of unique ids. */
  ids(owner: UnknownRecord, key: string, at: string): void {
    const value = owner[key];
    if (!isGiven(value)) {
      return;
    }
    if (!Array.isArray(value)) {
      this.refuse(member(at, key), 'a list of unique ids', value);
      return;
    }
    for (const [index, item] of value.entries()) {
      if (typeof item !== 'string') {
        this.refuse(`${member(at, key)}/${index}`, 'a unique id', item);
      }
    }
  }

  /** An instant that can be read; a blank one says nothing. */
  instant(owner: UnknownRecord, key: string, at: string): void {
    const value = owner[key];
    const isBlank = typeof value === 'string' && textOf(value) === undefined;
    if (isGiven(value) && !isBlank && !parseDbtInstant(value)) {
      this.refuse(member(at, key), 'an instant', value);
    }
  }

  refuse(pointer: string, expected: string, value: unknown): void {
    if (this.#problems.length < TOLD) {
      const got = describeJsonType(value);
      this.#problems.push({ pointer, expected, got });
    }
  }

  /** @throws InvalidArtifactError when anything was refused */
  end(): void {
    if (this.#problems.length > 0) {
      throw new InvalidArtifactError(this.#problems);
    }
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function member(at: string, key: string): string {
  return `${at}/${pointerSegment(key)}`;
}
