import {
  NodeKind,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';

/** Finds what belongs to a node by its names, without hashing them to a key. */
export class NodeIndex<T> {
  readonly #kinds = new Map<NodeKind, Map<string, Map<string, T>>>();

  get(kind: NodeKind, { namespace, name }: OlIdentity): T | undefined {
    return this.#kinds.get(kind)?.get(namespace)?.get(name);
  }

  set(kind: NodeKind, { namespace, name }: OlIdentity, value: T): void {
    let namespaces = this.#kinds.get(kind);
    if (!namespaces) {
      namespaces = new Map();
      this.#kinds.set(kind, namespaces);
    }
    let names = namespaces.get(namespace);
    if (!names) {
      names = new Map();
      namespaces.set(namespace, names);
    }
    names.set(name, value);
  }
}
