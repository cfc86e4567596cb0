import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Adds syntax to what a processor of unified knows already. */
export function addSyntax(processor: Processor, extension: Extension): void {
  const data = processor.data();
  processor.data({ ...data, micromarkExtensions: [...(data.micromarkExtensions ?? []), extension] });
}
