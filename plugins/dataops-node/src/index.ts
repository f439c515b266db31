/**
 * Extension points of the Headwater backend.
 *
 * @packageDocumentation
 */
export {};
